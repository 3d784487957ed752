/** Calls `work` until so many calls were made, so many at a time. */
export async function inParallel(
  workers: number,
  calls: number,
  work: (call: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < calls) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
