import ines from './pictures/ines.svg';
import tobias from './pictures/tobias.svg';

// Nobody has these names and addresses.
export const speakers = [
  {
    name: 'Ines Karlow',
    company: 'Port of Exampleton',
    portrait: ines,
    about: ['Runs the berth plan', 'Wrote three schedulers', 'Sails on Sundays'],
    links: [{ label: '@ines@example.com', href: 'https://example.com/@ines' as const }],
  },
  {
    name: 'Tobias Wren',
    company: 'Example Cranes',
    portrait: tobias,
    about: ['Keeps the queues short', 'Maintains two brokers', 'Is afraid of water'],
    links: [{ label: '@tobias@example.com', href: 'https://example.com/@tobias' as const }],
  },
];
