const { CephCrushMap } = require('../../lib/placement/ceph-crush-map');
const { FailureStudy } = require('../../lib/placement/failure-study');

/**
 * What a study of failures costs: all single domains and all pairs of hosts.
 *
 *   node failures.js OSDS GROUPS K M   prints JSON; K of 1 is a pool of 1 + M replicas
 */
const OSDS_OF_HOST = 10;
const HOSTS_OF_RACK = 10;
const [count, pgNum, k, m] = process.argv.slice(2).map(Number);

const osds = Array.from({ length: count }, (_, id) => {
  const host = Math.floor(id / OSDS_OF_HOST);
  const location = { host: `host-${host}`, rack: `rack-${Math.floor(host / HOSTS_OF_RACK)}` };
  return { id, host: location.host, sizeBytes: 16e12, deviceClass: 'hdd', location };
});
const map = CephCrushMap.of(osds);
const erasureCoded = k > 1;
const rule = erasureCoded ? map.addErasureRule({ name: 'pool' }) : map.addReplicatedRule({ name: 'pool' });
const pool = { id: 1, name: 'pool', rule, size: k + m, minSize: erasureCoded ? k + 1 : 2, dataChunks: k, erasureCoded, pgNum, failureDomain: 'host' };

const start = process.cpuUsage();
const { outcomes } = FailureStudy.of({ map: map.map, osds, pools: [pool] }, { pairsAt: ['host'], fill: 0.5 });
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({
  scenarios: outcomes.length,
  seconds: (user + system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
  unavailable: outcomes.filter(({ available }) => !available).length,
  losing: outcomes.filter(({ down }) => down.lost > 0).length,
}));
