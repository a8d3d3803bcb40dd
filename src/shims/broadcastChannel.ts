// Lectern's own TalkStore keeps windows in sync.
export class BroadcastChannel {
  postMessage() {}
  addEventListener() {}
  removeEventListener() {}
  close() {}
}
