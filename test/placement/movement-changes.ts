import { hosts } from './movement-clusters';
import { CephCrushMap } from '../../src/placement/ceph-crush-map';
import { CrushOsd } from '../../src/placement/crush-osd';

/** A change of a map, and how it is made in Ceph. */
export interface MapChange {
  readonly title: string;
  /** OSDs that join. */
  readonly osds?: CrushOsd[];
  /** Another change, and the commands for it. */
  readonly change?: (map: CephCrushMap) => void;
  readonly commands?: readonly string[];
}

function osd(id: number, host: string, deviceClass: string, zone: string): CrushOsd {
  return { id, location: { host, zone }, sizeBytes: 4e12, deviceClass };
}

function reclassed(id: number, deviceClass: string): MapChange {
  return {
    title: `osd.${id} becomes ${deviceClass}`,
    change: map => map.changeDeviceClass(id, deviceClass),
    commands: [`osd crush rm-device-class osd.${id}`, `osd crush set-device-class ${deviceClass} osd.${id}`],
  };
}

function purged(id: number): MapChange {
  return { title: `osd.${id} is purged`, change: map => map.purgeOsd(id), commands: [`osd purge-actual ${id} --yes-i-really-mean-it`] };
}

/** What a cluster lives through, one after the other: numbers are given, freed and given again. */
export const CHANGES: readonly MapChange[] = [
  { title: 'four hosts in two zones', osds: hosts(4, 2, ['x', 'y']) },
  {
    title: 'a rule for a class',
    change: map => map.addReplicatedRule({ name: 'hdds', deviceClass: 'hdd' }),
    commands: ['osd crush rule create-replicated hdds default host hdd'],
  },
  { title: 'a zone joins, with another class', osds: [osd(8, 'e', 'ssd', 'z'), osd(9, 'e', 'hdd', 'z')] },
  { title: 'an OSD weighs less', change: map => map.reweightOsd(3, 0.3), commands: ['osd crush reweight osd.3 0.3'] },
  { ...purged(8), title: 'the only OSD of a class is purged' },
  { title: 'a third class joins', osds: [osd(10, 'f', 'nvme', 'z')] },
  { ...purged(9), title: 'the last OSD of a host is purged' },
  { title: 'the empty host is removed', change: map => map.removeBucket('e'), commands: ['osd crush rm e'] },
  { title: 'numbers of what is gone are given again', osds: [osd(8, 'g', 'nvme', 'w'), osd(9, 'e', 'ssd', 'w')] },
  reclassed(1, 'ssd'),
  reclassed(2, 'fast'),
  { ...reclassed(2, 'hdd'), title: 'osd.2 is hdd again, of the other class there is nothing left' },
  {
    title: 'a host moves into a new rack of a new zone',
    change: map => map.moveBucket('a', { rack: 'r1', zone: 'new' }),
    commands: ['osd crush move a root=default zone=new rack=r1'],
  },
  { title: 'OSDs join on a new host and on the one that has moved', osds: [osd(11, 'h', 'hdd', 'new'), osd(12, 'a', 'hdd', 'new')] },
  { title: 'a host moves into a zone that is there', change: map => map.moveBucket('b', { zone: 'x' }), commands: ['osd crush move b root=default zone=x'] },
];
