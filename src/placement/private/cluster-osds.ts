import { deviceSetOsds } from './device-set-osds';
import { hostOsds } from './host-osds';
import { Notes } from './notes';
import { Topology } from '../../topology';
import { PlacedOsd } from '../placed-osd';
import { StorageLayout } from '../storage-layout';

/**
 * The OSDs that Rook would make, by number; none where they can't be told.
 *
 * Rook starts the jobs that make OSDs on volumes first, then those of the nodes. They run side by side:
 * which OSD is first is up to chance.
 */
export function osdsOf(cluster: any, topology: Topology, notes: Notes): PlacedOsd[] {
  const layout = StorageLayout.of(cluster, topology);
  if (layout === undefined) {
    notes.omit(`CephCluster ${cluster.metadata?.name} is external, where its OSDs are is not known here`);
    return [];
  }
  const onVolumes = deviceSetOsds(cluster, topology, layout, notes);
  const onHosts = hostOsds(cluster, layout, notes);
  if (onVolumes === undefined || onHosts === undefined) {
    return [];
  }
  const osds = [...onVolumes, ...onHosts].map((draft, id): PlacedOsd => ({ id, ...draft }));
  if (osds.length === 0) {
    notes.omit(`CephCluster ${cluster.metadata?.name} makes no OSDs on these nodes`);
    return [];
  }
  notes.assume('OSDs are made in the order of the device sets, then of the nodes in the topology and their devices; Rook makes them side by side, '
    + 'and which of equal OSDs holds what depends on the order');
  const classless = osds.filter(({ deviceClass }) => deviceClass === undefined).length;
  if (classless > 0) {
    notes.assume(`the device class of ${classless} of ${osds.length} OSDs is not known: they have none here, Ceph will set one`);
  }
  return osds;
}
