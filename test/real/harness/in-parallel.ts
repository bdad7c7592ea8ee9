/** Runs a function over items, so many at a time, and gives the results in the order of the items. */
export async function inParallel<T, R>(items: readonly T[], atATime: number, run: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await run(items[index], index);
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return results;
}
