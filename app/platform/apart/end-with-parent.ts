import { workerData } from 'node:worker_threads';

/** The thread of a process apart that ends the process when the one that began it is gone, whatever its work is at. */
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, 250);
