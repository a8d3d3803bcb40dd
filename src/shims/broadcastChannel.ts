// Windows are kept together by Lectern's own TalkStore.
export class BroadcastChannel {
  postMessage() {}
  addEventListener() {}
  removeEventListener() {}
  close() {}
}
