const { isMainThread, parentPort, Worker, workerData } = require('worker_threads');
const { CephCrushMap } = require('../../lib/placement/ceph-crush-map');

/**
 * Mappings a second with one worker thread and with more: each has a map of its own and a share of the inputs.
 *
 *   node workers.js OSDS INPUTS MOST   prints JSON, by number of workers; by the clock, the fastest of some turns
 */
const ROUNDS = 3;
const REPLICAS = 3;

/** The map is built before the clock runs. */
function work({ count }) {
  const osds = Array.from({ length: count }, (_, id) => {
    const host = Math.floor(id / 10);
    return { id, location: { host: `host-${host}`, rack: `rack-${Math.floor(host / 10)}` }, sizeBytes: 16e12 };
  });
  const { map } = CephCrushMap.of(osds);
  parentPort.on('message', ({ first, last }) => {
    map._placeAll({ rule: 0, replicas: REPLICAS }, first, last, () => undefined);
    parentPort.postMessage('done');
  });
  parentPort.postMessage('ready');
}

async function measure(count, inputs, workers) {
  const threads = Array.from({ length: workers }, () => new Worker(__filename, { workerData: { count } }));
  const all = () => Promise.all(threads.map(thread => new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject))));
  await all();
  let fastest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const done = all();
    threads.forEach((thread, i) => thread.postMessage({ first: Math.ceil(i * inputs / workers), last: Math.ceil((i + 1) * inputs / workers) - 1 }));
    await done;
    fastest = Math.min(fastest, performance.now() - start);
  }
  await Promise.all(threads.map(thread => thread.terminate()));
  return { workers, rate: inputs / fastest * 1000 };
}

async function run(count, inputs, most) {
  const rates = [];
  for (let workers = 1; workers <= most; workers++) {
    rates.push(await measure(count, inputs, workers));
  }
  console.log(JSON.stringify(rates));
}

if (isMainThread) {
  run(...process.argv.slice(2).map(Number));
} else {
  work(workerData);
}
