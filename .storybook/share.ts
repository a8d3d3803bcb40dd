import { STORY_ARGS_UPDATED, STORY_CHANGED, STORY_RENDERED } from 'storybook/internal/core-events';
import type { API } from 'storybook/manager-api';

/** The parameter of the address with the lists that somebody has edited. */
const parameter = 'lists';

type Lists = Record<string, unknown>;

/**
 * Keeps edited lists in the address: Storybook keeps only simple values, and of texts only letters and digits. Who opens
 * the address sees what the other one has made.
 */
export function shareLists(api: API) {
  let asked: Lists | undefined = readLists(api.getUrlState().queryParams[parameter]);
  const story = () => {
    const current = api.getCurrentStoryData();
    return current?.type === 'story' ? current : undefined;
  };
  const write = () => {
    if (asked) return;
    const { args = {}, initialArgs = {} } = story() ?? {};
    const edited = Object.entries(args).filter(
      ([name, value]) => isList(value) && textOf(value) !== textOf(initialArgs[name]),
    );
    const text = edited.length > 0 ? inAddress(JSON.stringify(Object.fromEntries(edited))) : null;
    const { [parameter]: known = null } = api.getUrlState().queryParams;
    if (text !== known) api.applyQueryParams({ [parameter]: text }, { replace: true });
  };
  api.on(STORY_RENDERED, () => {
    const current = story();
    if (!asked || !current) return;
    const lists = asked;
    asked = undefined;
    api.updateStoryArgs(current, lists);
  });
  api.on(STORY_ARGS_UPDATED, write);
  api.on(STORY_CHANGED, write);
}

/** Only lists, and nothing in them that could be a tag: an address may come from anybody. */
function readLists(text: unknown): Lists | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const lists = JSON.parse(fromAddress(text), (name, value: unknown) =>
      /html|HTML|svg|^on[A-Z]|^key$|^ref$/.test(name) ? undefined : value,
    ) as Lists;
    return Object.fromEntries(Object.entries(lists).filter(([, value]) => isList(value)));
  } catch {
    return undefined;
  }
}

/** Storybook writes a value into the address as it is, and reads it decoded: `&`, `#` and `%` would not come back. */
const inAddress = (text: string) =>
  encodeURIComponent(text).replaceAll('~', '%7E').replaceAll('%', '~');
const fromAddress = (text: string) => decodeURIComponent(text.replaceAll('~', '%'));

const isList = (value: unknown) => Array.isArray(value);

const textOf = (value: unknown) => JSON.stringify(value);
