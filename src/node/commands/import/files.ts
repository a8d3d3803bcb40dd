import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { reasonOf } from '../../errors.ts';
import { slugOf } from '../../../core/SlideIndex.ts';
import type { Value } from './print.ts';

/** A file that stands beside the talk. */
export interface Copied {
  /** The file of the deck. */
  from: string;
  /** Its path beside the talk. */
  to: string;
  /** The name under which the talk imports it. */
  name: string;
}

/** Files that slides show. */
const shown = /^\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm|m4v|mov|ogv)$/i;

/** Larger files are no picture of a slide, and no text of a deck. */
const largest = 64 * 1024 * 1024;

/** The files of a deck. Only those of its own project are read: no text may bring others into a talk. */
export class DeckFiles {
  /** What the talk imports. */
  readonly copied: Copied[] = [];
  readonly #folder: string;
  readonly #root: string;

  /** @param deck the file of the deck */
  constructor(deck: string) {
    this.#folder = realpathSync(dirname(deck));
    this.#root = rootOf(this.#folder);
  }

  /** A picture or a film, as the talk names it; undefined if it has none. */
  media = (address: string, lose: (what: string) => void): Value | undefined => {
    if (/^(?:https?:)?\/\//i.test(address)) {
      lose(`the picture on the web, ${address}: save it beside the talk, and import it`);
      return undefined;
    }
    if (/^data:/i.test(address)) {
      lose(
        'a picture that is written into the text: save it as a file beside the talk, and import it',
      );
      return undefined;
    }
    const file = this.#find(address, 'the picture', lose);
    if (!file) return undefined;
    if (!shown.test(extname(file))) {
      lose(`the picture ${address}: Lectern shows png, jpg, gif, svg, webp and avif, and films`);
      return undefined;
    }
    return { literal: { name: this.#nameOf(file) } };
  };

  /** The text of another file of the deck. */
  text = (path: string, lose: (what: string) => void): string | undefined => {
    const file = this.#find(path, 'the file', lose);
    if (!file) return undefined;
    try {
      return readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
    } catch (error) {
      lose(`the file ${path}: ${reasonOf(error)}`);
      return undefined;
    }
  };

  #nameOf(file: string): string {
    const known = this.copied.find(({ from }) => from === file);
    if (known) return known.name;
    const plain =
      slugOf(basename(file, extname(file)).normalize('NFKD')).replace(/[^a-z\d-]/g, '') ||
      'picture';
    const isFree = (name: string) =>
      !this.copied.some(({ to }) => basename(to, extname(to)) === name);
    let name = plain;
    for (let number = 2; !isFree(name); number += 1) name = `${plain}-${number}`;
    const to = `pictures/${name}${extname(file).toLowerCase()}`;
    const words = name.replace(/-+(.)?/g, (_, letter: string = '') => letter.toUpperCase());
    const variable = `${/^\d/.test(words) ? 'picture' : ''}${words}`;
    this.copied.push({
      from: file,
      to,
      name: reserved.test(variable) ? `${variable}Picture` : variable,
    });
    return this.copied.at(-1)!.name;
  }

  /** A file of the deck: beside it, or in the folders that tools serve as the root of a site. */
  #find(address: string, what: string, lose: (what: string) => void): string | undefined {
    const path = decoded(address.replace(/[?#].*$/, '')).replace(/^(?:@|~)?\/+/, '/');
    const places = isAbsolute(path)
      ? [this.#folder, this.#root].flatMap((folder) => [
          join(folder, 'public', path),
          join(folder, 'static', path),
          join(folder, path),
        ])
      : [resolve(this.#folder, path), join(this.#folder, 'public', path)];
    const found = places.find((place) => existsSync(place) && statSync(place).isFile());
    if (!found) {
      lose(`${what} ${address}: there is no such file`);
      return undefined;
    }
    const real = realpathSync(found);
    const fromRoot = relative(this.#root, real);
    if (fromRoot.startsWith('..') || isAbsolute(fromRoot)) {
      lose(`${what} ${address}: it is outside ${this.#root}, the folder of the deck`);
      return undefined;
    }
    if (statSync(real).size > largest) {
      lose(`${what} ${address}: it has more than 64 MB`);
      return undefined;
    }
    return real;
  }
}

/** Names that a file of a talk cannot give to a picture: the words of the language. */
const reserved =
  /^(?:break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|let|new|null|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield|await|async|package|private|public|protected|interface|implements|arguments|eval|undefined|theme)$/;

/** The project of a deck: the folder around it that git or npm takes for one, or else its own. */
function rootOf(folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, '.git')) || existsSync(join(at, 'package.json'))) return at;
  }
  return folder;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
