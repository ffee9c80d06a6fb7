/** Runs with the rights of an ordinary user, also where the tests run as root, whom no permission stops. */
export async function asNobody(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
