/**
 * How many times as long something takes for eight times the size: about 8 if it grows with the size, 64 if it grows
 * with its square, 512 with its cube. A ratio holds on slow and busy machines, where seconds do not.
 *
 * @param run does it for one size
 * @param size large enough to take some ms
 */
export function growth(run: (size: number) => void, size: number): number {
  const time = (one: number) => {
    const start = performance.now();
    run(one);
    return performance.now() - start;
  };
  // The best time is one in which nobody else had the processor.
  const best = (one: number) => Math.min(...Array.from({ length: 5 }, () => time(one)));
  return best(8 * size) / best(size);
}
