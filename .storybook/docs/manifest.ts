import json from '../../docs/manifest.json' with { type: 'json' };

export interface Field {
  name: string;
  type: string;
  required: boolean;
  default?: string;
  description: string;
}

export interface NamedType {
  name: string;
  description: string;
  type?: string;
  fields?: Field[];
}

export interface DocumentedComponent {
  name: string;
  kind: string;
  props: Field[];
}

export interface Manifest {
  components: DocumentedComponent[];
  types: NamedType[];
}

/** What is known about all components. */
export const manifest: Manifest = json;

let changelog: Promise<string> | undefined;

/** What is new. */
export function loadChangelog(): Promise<string> {
  changelog ??= import('../../CHANGELOG.md?raw').then((module) => module.default);
  return changelog;
}
