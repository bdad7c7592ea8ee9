import { randomUUID } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { CrushRule } from '../../../src/placement';
import { CephCrushMap } from '../../../src/placement/ceph-crush-map';
import { CrushOsd } from '../../../src/placement/crush-osd';
import { OsdState } from '../../../src/placement/osd-state';
import { PoolPlacement } from '../../../src/placement/pool-placement';
import { CrushLevel } from '../../../src/topology';
import { Cluster, CLUSTERS, mapOf, Pool } from '../../placement/clusters';
import { crushDump } from '../../placement/crush-dump';
import { CephMon } from '../harness/ceph-mon';

let mon: CephMon;

afterEach(async () => mon?.stop());

/** What Rook does when it prepares the OSDs of a host, and what they do when they start. */
async function addOsds(osds: readonly CrushOsd[]): Promise<void> {
  for (let first = 0, end; first < osds.length; first = end) {
    end = osds.findIndex(({ location }, i) => i > first && location.host !== osds[first].location.host);
    end = end < 0 ? osds.length : end;
    for (const { id, deviceClass } of osds.slice(first, end)) {
      await mon.ceph(['osd', 'new', randomUUID(), String(id)], deviceClass && JSON.stringify({ crush_device_class: deviceClass }));
    }
    for (const { id, sizeBytes, location } of osds.slice(first, end)) {
      const place = Object.entries({ root: 'default', ...location }).map(([level, name]) => `${level}=${CrushLevel.bucketName(name)}`);
      await mon.ceph(['osd', 'crush', 'create-or-move', `osd.${id}`, tebibytes(sizeBytes), ...place]);
    }
  }
}

/** As `printf %.4f` has it, which ceph-osd uses. */
function tebibytes(bytes: number): string {
  const text = (bytes / 2 ** 40).toFixed(4);
  return bytes === 2 ** 35 ? '0.0312' : text;
}

async function addPool({ name, pgNum, size, replicated, twoStep, hybrid, erasure }: Pool): Promise<void> {
  const { crushRoot = 'default', failureDomain = 'host' } = replicated ?? twoStep ?? hybrid ?? erasure!;
  if (erasure) {
    const { deviceClass, dataChunks, failureDomains, osdsPerFailureDomain } = erasure;
    await mon.ceph(['osd', 'erasure-code-profile', 'set', name, `k=${dataChunks}`, `m=${size - dataChunks}`, `crush-root=${crushRoot}`,
      `crush-failure-domain=${failureDomain}`, ...deviceClass ? [`crush-device-class=${deviceClass}`] : [],
      ...osdsPerFailureDomain ? [`crush-num-failure-domains=${failureDomains}`, `crush-osds-per-failure-domain=${osdsPerFailureDomain}`] : []]);
    await mon.ceph(['osd', 'pool', 'create', name, String(pgNum), String(pgNum), 'erasure', name]);
    return;
  }
  if (replicated) {
    const place = [crushRoot, failureDomain, ...replicated.deviceClass ? [replicated.deviceClass] : []];
    await mon.ceph(['osd', 'crush', 'rule', 'create-replicated', name, ...place]);
  } else {
    const step = (count: number, type: string, chosen = 'chooseleaf') => `step ${chosen} firstn ${count} type ${type}`;
    const take = (deviceClass?: string) => `step take ${crushRoot}${deviceClass ? ` class ${deviceClass}` : ''}`;
    await appendRule(name, hybrid
      ? [take(hybrid.primaryDeviceClass), step(1, failureDomain), 'step emit', take(hybrid.secondaryDeviceClass), step(0, failureDomain), 'step emit']
      : [take(twoStep!.deviceClass), step(0, failureDomain, 'choose'), step(2, twoStep!.subFailureDomain ?? 'host'), 'step emit']);
  }
  await mon.ceph(['osd', 'pool', 'create', name, String(pgNum), String(pgNum), 'replicated', name, '--size', String(size)]);
}

/** As Rook adds a rule for which there is no command: to the text of the map. */
async function appendRule(name: string, steps: readonly string[]): Promise<void> {
  const file = path.join(mon.folder, 'crush');
  await mon.run(['ceph', 'osd', 'getcrushmap', '-o', file]);
  await mon.run(['crushtool', '-d', file, '-o', `${file}.txt`]);
  const ids = [...fs.readFileSync(`${file}.txt`, 'utf8').matchAll(/^\tid (\d+)$/gm)].map(([, id]) => Number(id));
  const rule = [`rule ${name} {`, `id ${Math.max(...ids) + 1}`, 'type replicated', 'min_size 1', 'max_size 10', ...steps, '}'];
  fs.appendFileSync(`${file}.txt`, `\n${rule.join('\n')}\n`);
  await mon.run(['crushtool', '-c', `${file}.txt`, '-o', file]);
  await mon.run(['ceph', 'osd', 'setcrushmap', '-i', file]);
}

async function start({ osds, pools }: Cluster): Promise<void> {
  mon = await CephMon.start();
  // Rules that put several chunks into a failure domain ask for it.
  await mon.ceph(['osd', 'set-require-min-compat-client', 'squid', '--yes-i-really-mean-it']);
  await addOsds(osds);
  for (const pool of pools) {
    await addPool(pool);
  }
}

/** Lines as `1.a [3,5,2147483647] 3`, as osdmaptool writes them. */
async function mapped(file: string, pool: number, ...options: string[]): Promise<string[]> {
  const text = await mon.run(['osdmaptool', file, '--test-map-pgs-dump', '--pool', String(pool), ...options]);
  return [...text.matchAll(/^(\d+\.[0-9a-f]+)\t(\[.*\])\t(-?\d+)$/gm)].map(([, group, up, primary]) => `${group} ${up} ${primary}`);
}

function lines(placement: PoolPlacement, pool: number): string[] {
  return placement.groups.map(({ group, up, primary }) => `${pool}.${group.toString(16)} [${up.join(',')}] ${primary ?? -1}`);
}

function ruleOf(map: CephCrushMap, name: string): CrushRule {
  return map.map.rules.find(rule => rule.name === name)!;
}

/** In the order of numbers, which Ceph's dump doesn't keep for buckets. */
function sorted({ devices, types, buckets, rules }: any): any {
  return { devices, types, buckets: [...buckets].sort((a, b) => b.id - a.id), rules };
}

test.each(CLUSTERS)('map and placement groups are those of Ceph: $title', async cluster => {
  await start(cluster);
  const map = mapOf(cluster);
  expect(crushDump(map.map)).toEqual(sorted(JSON.parse(await mon.ceph(['osd', 'crush', 'dump', '--format=json']))));
  const file = path.join(mon.folder, 'osdmap');
  await mon.run(['ceph', 'osd', 'getmap', '-o', file]);
  for (const [i, { name, pgNum, size, erasure }] of cluster.pools.entries()) {
    const placement = PoolPlacement.of(map.map, { pool: i + 1, rule: ruleOf(map, name).id, size, pgNum, erasureCoded: erasure !== undefined });
    expect(lines(placement, i + 1)).toEqual(await mapped(file, i + 1, '--mark-up-in'));
  }
});

test('OSDs that are down, out or no primaries, and exceptions, change placement groups as in Ceph', async () => {
  const cluster = CLUSTERS[0];
  await start(cluster);
  const map = mapOf(cluster);
  const poolAt = (i: number) => {
    const { name, pgNum, size, erasure } = cluster.pools[i];
    return { pool: i + 1, rule: ruleOf(map, name).id, size, pgNum, erasureCoded: erasure !== undefined };
  };
  const reweights = [{ osd: 2, reweight: 0.4 }, { osd: 5, reweight: 0 }];
  const affinities = [{ osd: 1, primaryAffinity: 0.3 }, { osd: 4, primaryAffinity: 0 }];
  for (const { osd, reweight } of reweights) {
    await mon.ceph(['osd', 'reweight', String(osd), String(reweight)]);
  }
  for (const { osd, primaryAffinity } of affinities) {
    await mon.ceph(['osd', 'primary-affinity', String(osd), String(primaryAffinity)]);
  }
  // Ceph drops exceptions that break a rule: the next OSD that is free will do in the pools by OSD.
  for (const i of cluster.pools.keys()) {
    const { groups } = PoolPlacement.of(map.map, { ...poolAt(i), osds: reweights });
    for (const { group, up } of groups.slice(0, 6)) {
      const to = cluster.osds.find(({ id }) => id !== 5 && !up.includes(id));
      await mon.ceph(['osd', 'pg-upmap-items', `${i + 1}.${group.toString(16)}`, String(up[group % 2]), String(to?.id ?? 0)]).catch(() => undefined);
    }
  }
  const file = path.join(mon.folder, 'osdmap');
  await mon.run(['ceph', 'osd', 'getmap', '-o', file]);
  const kept: any[] = JSON.parse(await mon.ceph(['osd', 'dump', '--format=json'])).pg_upmap_items;
  expect(kept.length).toBeGreaterThan(3);
  for (const i of cluster.pools.keys()) {
    const upmapItems = kept.filter(({ pgid }) => pgid.startsWith(`${i + 1}.`))
      .flatMap(({ pgid, mappings }) => mappings.map(({ from, to }: any) => ({ group: parseInt(pgid.split('.')[1], 16), from, to })));
    const ours = (osds: OsdState[]) => lines(PoolPlacement.of(map.map, { ...poolAt(i), osds, upmapItems }), i + 1);
    // All up also means all in; one up is what the tool can do besides.
    expect(ours(affinities)).toEqual(await mapped(file, i + 1, '--mark-up-in'));
    for (const alone of [1, 2, 4]) {
      const osds = cluster.osds.map(({ id }) => ({ ...reweights.find(({ osd }) => osd === id), osd: id, up: id === alone }));
      expect(ours(osds)).toEqual(await mapped(file, i + 1, '--mark-up', String(alone)));
    }
  }
});

test('placement groups that are not placed on their own yet follow the ones they come from', async () => {
  const cluster = CLUSTERS[2];
  await start(cluster);
  const [file, crush] = ['osdmap', 'crush'].map(name => path.join(mon.folder, name));
  await mon.run(['ceph', 'osd', 'getcrushmap', '-o', crush]);
  await mon.run(['osdmaptool', '--createsimple', '17', file, '--with-default-pool', '--pg-bits', '3', '--pgp-bits', '1']);
  await mon.run(['osdmaptool', file, '--import-crush', crush]);
  const placement = PoolPlacement.of(mapOf(cluster).map, { pool: 1, rule: 0, size: 3, pgNum: 17 * 8, pgpNum: 17 * 2 });
  expect(lines(placement, 1)).toEqual(await mapped(file, 1, '--mark-up-in'));
});
