/** The milliseconds that this thread works on something: what the machine does for others meanwhile is not counted. */
export const busyMs = async (work: () => unknown): Promise<number> => {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};
