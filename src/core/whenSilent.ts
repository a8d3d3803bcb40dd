/**
 * Finds out whether channels work: a browser can block them, or make channels that hear nothing.
 *
 * @param name the name of a channel that nobody else uses
 * @param onSilence called if a message does not come back within half a second, or at once if channels are blocked
 * @returns the function that stops this
 */
export function whenSilent(name: string, onSilence: () => void): () => void {
  try {
    const ear = new BroadcastChannel(name);
    // Five short waits: after a long task, one long wait could end before a message that has arrived is heard.
    let waits = 5;
    const timer = setInterval(() => {
      waits -= 1;
      if (waits > 0) return;
      stop();
      onSilence();
    }, 100);
    const stop = () => {
      clearInterval(timer);
      ear.close();
    };
    ear.onmessage = stop;
    const voice = new BroadcastChannel(name);
    voice.postMessage('');
    voice.close();
    return stop;
  } catch {
    onSilence();
    return () => {};
  }
}
