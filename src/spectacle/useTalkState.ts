import { useSyncExternalStore } from 'react';
import type { TalkState, TalkStore } from '../core/TalkStore.ts';

/** Where the talk is; renders anew whenever that changes. */
export function useTalkState(store: TalkStore): TalkState {
  return useSyncExternalStore(store.subscribe, () => store.state);
}
