import { useSyncExternalStore } from 'react';
import type { TalkState } from '../core/TalkState.ts';
import type { TalkStore } from '../core/TalkStore.ts';

/** The state of the talk. The component renders again after each change. */
export function useTalkState(store: TalkStore): TalkState {
  return useSyncExternalStore(store.subscribe, () => store.state);
}
