import { jonas as jonasPortrait, mara as maraPortrait } from './pictures.ts';

// Nobody has these names and addresses.
export const mara = {
  name: 'Mara Lindqvist',
  role: 'Staff engineer',
  company: 'Example Labs',
  portrait: maraPortrait,
  links: [
    { label: '@mara@example.com', href: 'https://example.com/@mara' },
    { label: 'example.com/mara', href: 'https://example.com/mara' },
  ],
} as const;

export const jonas = {
  name: 'Jonas Abara',
  role: 'Lead engineer',
  company: 'Example Trains',
  portrait: jonasPortrait,
  links: [{ label: '@jonas@example.com', href: 'https://example.com/@jonas' }],
} as const;
