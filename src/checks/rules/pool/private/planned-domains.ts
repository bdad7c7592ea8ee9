import { mostOsdsPerDevice } from './osds-per-device';
import { isExternal } from '../../../../placement/ceph-cluster';

/**
 * How many failure domains a CephCluster can have at most, by what it says itself:
 * so many nodes, so many OSDs of device sets. Infinity where only the nodes tell.
 */
export function mostDomains(cluster: any, level: string, deviceClass?: string): number {
  const { storage = {} } = cluster?.spec ?? {};
  const { useAllNodes, nodes = [], storageClassDeviceSets: sets = [] } = storage;
  if (isExternal(cluster) || useAllNodes !== true && nodes.length + sets.length === 0) {
    return Infinity;
  }
  const perDevice = mostOsdsPerDevice(cluster);
  const ofNode = (node: any) => domainsOfNode(node, storage, level, deviceClass) * perDevice;
  const ofSets = sets.map((set: any) => couldBe(classOfSet(set), deviceClass) ? set.count ?? 0 : 0);
  const ofNodes = useAllNodes === true ? [ofNode({}) > 0 ? Infinity : 0] : nodes.map((node: any) => level === 'osd' ? ofNode(node) : Math.min(1, ofNode(node)));
  return [...ofSets, ...ofNodes].reduce((total: number, count: number) => total + count, 0);
}

function domainsOfNode(node: any, storage: any, level: string, deviceClass: string | undefined): number {
  const devices: any[] = node.devices?.length > 0 ? node.devices : storage.devices ?? [];
  const common = node.config?.deviceClass || storage.config?.deviceClass;
  if (devices.length > 0) {
    return devices.filter(device => couldBe(device.config?.deviceClass || common, deviceClass)).length;
  }
  return couldBe(common, deviceClass) ? level === 'osd' ? Infinity : 1 : 0;
}

/** Class of the OSDs of a device set; undefined if Ceph finds it out. */
function classOfSet(set: any): string | undefined {
  const templates: any[] = set.volumeClaimTemplates ?? [];
  const data = templates.find(template => (template.metadata?.name || 'data') === 'data');
  return data?.metadata?.annotations?.crushDeviceClass || set.config?.deviceClass || undefined;
}

function couldBe(own: string | undefined, wanted: string | undefined): boolean {
  return !own || !wanted || own === wanted;
}
