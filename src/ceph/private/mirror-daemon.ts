import { Construct } from 'constructs';
import { apart } from './placement';
import { checkResources } from './resources';
import * as k8s from '../../api/k8s';
import * as rook from '../../api/rook';
import { CephMirrorDaemonProps } from '../ceph-filesystem-mirror';

/** What a daemon needs as a rule; CPU has no limit, since a throttled daemon falls behind. */
const MIRROR_RESOURCES: k8s.ResourceRequirements = { limits: { memory: '1Gi' }, requests: { cpu: '500m', memory: '1Gi' } };

/** What daemons that mirror have in common: on storage nodes, apart from each other. */
export function mirrorDaemonSpec(construct: Construct, props: CephMirrorDaemonProps, app: string): rook.CephFilesystemMirrorSpec {
  const resources = props.resources ?? MIRROR_RESOURCES;
  checkResources(construct, 'resources', resources);
  return {
    resources,
    priorityClassName: 'system-cluster-critical',
    placement: { ...props.cluster._placement, podAntiAffinity: apart({ app }, false) },
  };
}
