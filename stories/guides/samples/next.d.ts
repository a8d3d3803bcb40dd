// What a sample uses of Next.js, which is not installed here.
declare module 'next/navigation' {
  export function useServerInsertedHTML(render: () => import('react').ReactNode): void;
}
