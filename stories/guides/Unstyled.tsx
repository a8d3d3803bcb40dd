import type { ReactNode } from 'react';
import { useToolbar } from '../../.storybook/toolbar.ts';

/** A section of a guide with its own styles, without Storybook's styles for plain tags. */
export function Unstyled({ children }: { children: ReactNode }) {
  const { theme } = useToolbar();
  return (
    <div
      className="sb-unstyled"
      style={{ color: theme.colors.text, fontFamily: theme.fonts.text, lineHeight: 1.45 }}
    >
      {children}
    </div>
  );
}
