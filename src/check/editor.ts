/// <reference types="vite/client" />
import type { Source } from '../core/page.ts';

/** The address at which the development server opens a place of the author's code in the editor. */
export const editorAddress = ({ file, line, column }: Source): string =>
  `${import.meta.env.BASE_URL}__open-in-editor?file=${encodeURIComponent(`${file}:${line}:${column}`)}`;

/** Opens a place of the author's code in the editor. */
export const openInEditor = (source: Source) => void fetch(editorAddress(source));
