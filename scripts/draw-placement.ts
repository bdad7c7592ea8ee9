import * as fs from 'fs';
import * as path from 'path';
import { ManifestSet, Placement, Topology } from '../src';
import { box, svg, text } from './drawing/svg';
import { PlacementReport, reportOf } from '../src/cli/private/placement-report';

/** The machines that the guide on capacity and failures tells of. */
export const MACHINES = {
  apiVersion: 'storage.cdk8s.io/v1alpha1',
  kind: 'Topology',
  nodePools: [{ name: 'node', count: 2, zones: ['a', 'b', 'c'], devices: ['sdb', 'sdc'].map(name => ({ name, size: '4T', deviceClass: 'hdd' })) }],
};

/** What is stored on them. */
export const MANIFESTS = [
  ['CephCluster', 'rook-ceph', { storage: { useAllNodes: true, useAllDevices: true } }],
  ['CephBlockPool', 'block', { failureDomain: 'zone', replicated: { size: 3 }, parameters: { bulk: 'true' } }],
  ['CephFilesystem', 'fs', {
    metadataPool: { replicated: { size: 3 } }, dataPools: [{ name: 'data', erasureCoded: { dataChunks: 4, codingChunks: 2 } }],
  }],
].map(([kind, name, spec]) => ({ apiVersion: 'ceph.rook.io/v1', kind, metadata: { name, namespace: 'rook-ceph' }, spec }));

/**
 * Draws how much fits into the pools of the guide, and what each failure leaves of them:
 *
 *   npm run draw-placement
 */
export function drawPlacement(): string {
  const placement = Placement.ofManifests(ManifestSet.fromObjects(MANIFESTS), Topology.of({ nodePools: MACHINES.nodePools }));
  const report = reportOf(placement, { storedBytes: {} });
  return svg(WIDTH, TOP + report.pools.length * ROW + 84, 'How much fits into each pool, and what each failure leaves of it', [
    ...capacity(report), ...failures(report), ...legend(TOP + report.pools.length * ROW + 40),
  ]);
}

const WIDTH = 960;
const TOP = 112;
const ROW = 44;
const BAR = { left: 172, width: 232 };
const CASES = { left: 448, width: 488, gap: 6 };

function capacity({ capacity: known, pools }: PlacementReport): string[] {
  const most = Math.max(...known!.pools.map(({ usableBytes }) => usableBytes));
  const width = (bytes: number) => Math.round(bytes / most * BAR.width);
  return [
    text(24, 40, 'How much fits', 'title'),
    text(24, 58, 'into each pool, if it gets all the space', 'faint'),
    ...known!.pools.flatMap(({ pool, usableBytes, safeBytes }, i) => {
      const top = TOP + i * ROW;
      return [
        text(24, top + 15, pool, 'strong'),
        text(24, top + 31, keptAs(pools[i]), 'faint'),
        box(BAR.left, top, width(usableBytes), 18, 'usable', 3),
        box(BAR.left, top, width(safeBytes), 18, 'safe', 3),
        text(BAR.left, top + 33, `${tebibytes(safeBytes)} of ${tebibytes(usableBytes)} TiB are safe`, 'faint'),
      ];
    }),
  ];
}

function keptAs({ size, dataChunks, erasureCoded, failureDomain }: PlacementReport['pools'][number]): string {
  return erasureCoded ? `${dataChunks} + ${size - dataChunks} chunks by ${failureDomain}` : `${size} copies by ${failureDomain}`;
}

function failures({ failures: known, pools }: PlacementReport): string[] {
  const cases = known!.outcomes.filter(({ domains: [{ level }] }) => level !== 'osd');
  const width = (CASES.width - (cases.length - 1) * CASES.gap) / cases.length;
  return [
    text(CASES.left, 40, 'What each failure leaves', 'title'),
    text(CASES.left, 58, `of ${known!.before.groups} placement groups: the number of those that stop`, 'faint'),
    ...cases.flatMap(({ domains: [{ level, name }], pools: states }, i) => {
      const left = CASES.left + i * (width + CASES.gap);
      return [
        text(left + width / 2, TOP - 34, level, 'faint middle'),
        text(left + width / 2, TOP - 18, name.replace('node-', ''), 'small middle'),
        ...pools.flatMap((pool, j) => {
          const { down, out } = states.find(state => state.pool === pool.name)!;
          const style = down.inactive > 0 ? 'stops' : out.undersized > 0 ? 'waits' : 'heals';
          const top = TOP + j * ROW;
          return [box(left, top, width, 34, style, 4), text(left + width / 2, top + 22, down.inactive > 0 ? `${down.inactive}` : '✓', 'small middle')];
        }),
      ];
    }),
  ];
}

function legend(top: number): string[] {
  const items: [string, string][] = [
    ['safe', 'safe: still fits after the largest loss'], ['usable', 'usable until an OSD is full'],
    ['heals', 'served, mends itself'], ['waits', 'served, stays short of copies'], ['stops', 'groups that stop'],
  ];
  const widths = [242, 188, 156, 204, 120];
  return items.flatMap(([style, meaning], i) => {
    const left = 24 + widths.slice(0, i).reduce((sum, width) => sum + width, 0);
    return [box(left, top, 16, 16, style, 3), text(left + 24, top + 13, meaning, 'faint')];
  });
}

function tebibytes(bytes: number): string {
  return (bytes / 2 ** 40).toFixed(1);
}

if (require.main === module) {
  fs.writeFileSync(path.join(__dirname, '..', 'docs', 'images', 'placement.svg'), drawPlacement());
}
