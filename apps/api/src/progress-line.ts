/** One line that counts up on a terminal; silent in a pipe. */
export function progressLine(what: string) {
  const live = process.stdout.isTTY;
  let shown = false;
  return {
    show: (done: number, total: number) => {
      if (live) process.stdout.write(`\r${done} of ${total} ${what}`);
      shown = true;
    },
    end: () => {
      if (live && shown) process.stdout.write('\n');
    },
  };
}
