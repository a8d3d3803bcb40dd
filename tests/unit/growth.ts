/**
 * How much longer something takes at once than in eight parts: about the same (1) if it grows with the size, 8 if it
 * grows with its square, 64 with its cube. A ratio holds on slow and busy machines, where seconds do not.
 *
 * @param run does it for one size
 * @param size the size of a part
 */
export function growth(run: (size: number) => void, size: number): number {
  const time = (sizes: readonly number[]) => {
    const start = process.cpuUsage();
    for (const one of sizes) run(one);
    // The sum is exact; what of it is the user's and what the system's is only sampled.
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  const best = (sizes: readonly number[]) => Math.min(time(sizes), time(sizes), time(sizes));
  return best([8 * size]) / best(Array.from({ length: 8 }, () => size));
}
