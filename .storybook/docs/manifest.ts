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
  holds?: Record<string, number>;
}

export interface Manifest {
  components: DocumentedComponent[];
  types: NamedType[];
}

let manifest: Promise<Manifest> | undefined;
let changelog: Promise<string> | undefined;

/** What is known about all components. Only the pages of the documentation load it: it is large. */
export function loadManifest(): Promise<Manifest> {
  manifest ??= import('../../docs/manifest.json').then((module) => module.default as Manifest);
  return manifest;
}

/** What is new. */
export function loadChangelog(): Promise<string> {
  changelog ??= import('../../CHANGELOG.md?raw').then((module) => module.default);
  return changelog;
}
