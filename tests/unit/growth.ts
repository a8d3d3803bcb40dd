/**
 * How many times as long something takes for eight times the size: about 8 if it grows with the size, 64 if it grows
 * with its square, 512 with its cube. A ratio holds on slow and busy machines, where seconds do not.
 *
 * @param run does it for one size
 * @param size large enough to take some ms
 */
export function growth(run: (size: number) => void, size: number): number {
  const time = (one: number) => {
    const start = process.cpuUsage();
    run(one);
    return process.cpuUsage(start).user;
  };
  const best = (one: number) => Math.min(time(one), time(one), time(one));
  return best(8 * size) / best(size);
}
