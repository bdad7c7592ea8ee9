import { Case, creating, updating } from './cases';

const metadata = { name: 'web', namespace: 'shop' };
const selector = { matchLabels: { app: 'web' } };
const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'nginx', image: 'nginx:1.27' }] } };

/** What all workloads have in common that select Pods by labels. */
const common = (kind: string): Case[] => [
  [`a ${kind} has a selector`, { 'spec.selector': undefined }, 'Invalid spec.template.metadata.labels', 'Required spec.selector'],
  [`the selector of a ${kind} is not empty`, { 'spec.selector': {} }, 'Invalid spec.selector'],
  [`the selector of a ${kind} is valid`, { 'spec.selector': { matchExpressions: [{ key: 'app', operator: 'Is' }] } },
    'Invalid spec.selector', 'Invalid spec.selector.matchExpressions[0].operator'],
  [`a ${kind} selects its own Pods`, { 'spec.template.metadata.labels.app': 'other' }, 'Invalid spec.template.metadata.labels'],
  [`a ${kind} can select by expressions`, {
    'spec.selector': {
      matchExpressions: [
        { key: 'app', operator: 'In', values: ['web'] }, { key: 'app', operator: 'Exists' }, { key: 'tier', operator: 'DoesNotExist' }, { key: 'tier', operator: 'NotIn', values: ['db'] },
      ],
    },
  }],
  [`Pods of a ${kind} are always restarted`, { 'spec.template.spec.restartPolicy': 'Never' }, 'NotSupported spec.template.spec.restartPolicy'],
  [`Pods of a ${kind} have no deadline`, { 'spec.template.spec.activeDeadlineSeconds': 5 }, 'Forbidden spec.template.spec.activeDeadlineSeconds'],
  [`Pods of a ${kind} have labels that are valid`, { 'spec.template.metadata.labels.tier': 'a b' }, 'Invalid spec.template.labels'],
  [`Pods of a ${kind} have annotations that are valid`, { 'spec.template.metadata.annotations': { 'a b': 'c' } }, 'Invalid spec.template.annotations'],
  [`Pods of a ${kind} are created without ephemeral containers`, { 'spec.template.spec.ephemeralContainers': [{ name: 'debug', image: 'busybox' }] },
    'Forbidden spec.template.spec.ephemeralContainers'],
  [`the Pods of a ${kind} are checked`, { 'spec.template.spec.containers': [] }, 'Required spec.template.spec.containers'],
];

describe('Deployments', () => {
  const DEPLOYMENT = { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { replicas: 2, selector, template } };
  creating(DEPLOYMENT, [
    ...common('Deployment'),
    ['numbers are not negative', { 'spec.replicas': -1, 'spec.minReadySeconds': -1, 'spec.revisionHistoryLimit': -1 },
      'Invalid spec.minReadySeconds', 'Invalid spec.replicas', 'Invalid spec.revisionHistoryLimit'],
    ['progress takes longer than to be ready', { 'spec.minReadySeconds': 600 }, 'Invalid spec.progressDeadlineSeconds'],
    ['a strategy must be known', { 'spec.strategy': { type: 'Blue' } }, 'NotSupported spec.strategy'],
    ['Recreate is accepted', { 'spec.strategy': { type: 'Recreate' } }],
    ['Recreate has no further options', { 'spec.strategy': { type: 'Recreate', rollingUpdate: {} } }, 'Forbidden spec.strategy.rollingUpdate'],
    ['something moves', { 'spec.strategy': { rollingUpdate: { maxUnavailable: 0, maxSurge: '0%' } } }, 'Invalid spec.strategy.rollingUpdate.maxUnavailable'],
    ['a share is in percent', { 'spec.strategy': { rollingUpdate: { maxUnavailable: '1.5' } } }, 'Invalid spec.strategy.rollingUpdate.maxUnavailable'],
    ['a share is at most all', { 'spec.strategy': { rollingUpdate: { maxUnavailable: '101%' } } }, 'Invalid spec.strategy.rollingUpdate.maxUnavailable'],
  ]);
  updating(DEPLOYMENT, [
    ['replicas can change', { 'spec.replicas': 3 }],
    ['the selector stays', { 'spec.selector.matchLabels': { app: 'other' }, 'spec.template.metadata.labels.app': 'other' }, 'Invalid spec.selector'],
  ]);
});

describe('ReplicaSets', () => {
  creating({ apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata, spec: { selector, template } }, common('ReplicaSet'));
});

describe('ReplicationControllers', () => {
  creating({ apiVersion: 'v1', kind: 'ReplicationController', metadata, spec: { template } }, [
    ['the selector follows the labels', { 'spec.template.metadata.labels.tier': 'front' }],
    ['a selector is required', { 'spec.template.metadata.labels': undefined }, 'Required spec.selector'],
    ['a template is required', { 'spec.template': undefined, 'spec.selector': { app: 'web' } }, 'Required spec.template'],
    ['it selects its own Pods', { 'spec.selector': { app: 'other' } }, 'Invalid spec.template.metadata.labels'],
    ['numbers are not negative', { 'spec.replicas': -1 }, 'Invalid spec.replicas'],
  ]);
});

describe('DaemonSets', () => {
  const DAEMONS = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata, spec: { selector, template } };
  const R = 'spec.updateStrategy.rollingUpdate';
  creating(DAEMONS, [
    ['it selects its own Pods', { 'spec.selector.matchLabels.app': 'other' }, 'Invalid spec.template.metadata.labels'],
    ['its selector is not empty', { 'spec.selector': {} }, 'Invalid spec.selector'],
    ['a strategy must be known', { 'spec.updateStrategy': { type: 'Recreate' } }, 'NotSupported spec.updateStrategy'],
    ['OnDelete is accepted', { 'spec.updateStrategy': { type: 'OnDelete' } }],
    ['either some are missing or some are too many', { [R]: { maxUnavailable: 1, maxSurge: 1 } }, `Invalid ${R}.maxSurge`],
    ['something moves', { [R]: { maxUnavailable: 0, maxSurge: 0 } }, `Required ${R}.maxUnavailable`],
    ['a share has no sign', { [R]: { maxUnavailable: '+5%', maxSurge: 0 } }, `Invalid ${R}.maxUnavailable`, `Required ${R}.maxUnavailable`],
    ['more for a while is accepted', { [R]: { maxUnavailable: 0, maxSurge: '10%' } }],
  ]);
});

describe('StatefulSets', () => {
  const claim = { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } };
  const SET = { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata, spec: { serviceName: 'web', selector, template, volumeClaimTemplates: [claim] } };
  creating(SET, [
    ...common('StatefulSet'),
    ['its Pods can mount its claims', { 'spec.template.spec.containers[0].volumeMounts': [{ name: 'data', mountPath: '/data' }] }],
    ['its Pods can not mount what is not there', { 'spec.template.spec.containers[0].volumeMounts': [{ name: 'logs', mountPath: '/logs' }] },
      'NotFound spec.template.spec.containers[0].volumeMounts[0].name'],
    ['a claim has precedence over a volume', { 'spec.template.spec.volumes': [{ name: 'data', emptyDir: {} }, { name: 'logs' }] }],
    ['claims are checked', { 'spec.volumeClaimTemplates[0].spec.accessModes': [] }, 'Required spec.volumeClaimTemplates[0].spec.accessModes'],
    ['the name of the Service is a label', { 'spec.serviceName': 'web.1' }, 'Invalid spec.serviceName'],
    ['a policy for Pods must be known', { 'spec.podManagementPolicy': 'Any' }, 'Invalid spec.podManagementPolicy'],
    ['a strategy must be known', { 'spec.updateStrategy': { type: 'Recreate' } }, 'Invalid spec.updateStrategy'],
    ['OnDelete has no further options', { 'spec.updateStrategy': { type: 'OnDelete', rollingUpdate: {} } }, 'Invalid spec.updateStrategy.rollingUpdate'],
    ['OnDelete has no further options, though the server drops what is in them', { 'spec.updateStrategy': { type: 'OnDelete', rollingUpdate: { maxUnavailable: 1 } } },
      'Invalid spec.updateStrategy.rollingUpdate'],
    ['a partition is not negative', { 'spec.updateStrategy': { rollingUpdate: { partition: -1 } } }, 'Invalid spec.updateStrategy.rollingUpdate.partition'],
    ['claims are kept or deleted', { 'spec.persistentVolumeClaimRetentionPolicy': { whenDeleted: 'Archive' } }, 'NotSupported spec.persistentVolumeClaimRetentionPolicy.whenDeleted'],
    ['numbers begin at 0 or later', { 'spec.ordinals': { start: -1 } }, 'Invalid spec.ordinals.start'],
  ]);
  updating(SET, [
    ['replicas, template and strategy can change', { 'spec.replicas': 3, 'spec.template.spec.containers[0].image': 'nginx:1.28', 'spec.updateStrategy': { type: 'OnDelete' } }],
    ['claims stay', { 'spec.volumeClaimTemplates[0].spec.resources.requests.storage': '2Gi' }, 'Forbidden spec'],
    ['claims may say that they are claims', { 'spec.volumeClaimTemplates[0].apiVersion': 'v1', 'spec.volumeClaimTemplates[0].kind': 'PersistentVolumeClaim' }],
    ['claims may say that they are pending', { 'spec.volumeClaimTemplates[0].status': {} }],
    ['claims may say so in words', { 'spec.volumeClaimTemplates[0].status': { phase: 'Pending', conditions: [] } }],
    ['claims stay pending', { 'spec.volumeClaimTemplates[0].status': { phase: 'Bound' } }, 'Forbidden spec'],
    ['claims get no time to end in, not even none', { 'spec.volumeClaimTemplates[0].metadata.deletionGracePeriodSeconds': 0 }, 'Forbidden spec'],
    ['claims stay as many', { 'spec.volumeClaimTemplates': undefined }, 'Forbidden spec'],
    ['the Service stays', { 'spec.serviceName': 'other' }, 'Forbidden spec'],
  ]);
});

describe('PodTemplates', () => {
  creating({ apiVersion: 'v1', kind: 'PodTemplate', metadata, template }, [['the template is checked', { 'template.spec.containers': [] }, 'Required template.spec.containers']]);
});

describe('PodDisruptionBudgets', () => {
  creating({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { maxUnavailable: 1, selector } }, [
    ['one of the two amounts is given', { 'spec.minAvailable': 1 }, 'Invalid spec'],
    ['an amount is not negative', { 'spec.maxUnavailable': -1 }, 'Invalid spec.maxUnavailable'],
    ['a share is at most all', { 'spec.maxUnavailable': '200%' }, 'Invalid spec.maxUnavailable'],
    ['a policy must be known', { 'spec.unhealthyPodEvictionPolicy': 'Never' }, 'NotSupported spec.unhealthyPodEvictionPolicy'],
  ]);
});

describe('HorizontalPodAutoscalers', () => {
  const target = { type: 'Utilization', averageUtilization: 80 };
  const HPA = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      maxReplicas: 5,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target } }],
      behavior: { scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] } },
    },
  };
  const M = 'spec.metrics[0]';
  const metric = (type: string, name: string, source: object) => ({ [M]: { type, [name]: source } });
  const described = { metric: { name: 'rps' }, target: { type: 'Value', value: '1' } };
  const B = 'spec.behavior.scaleDown';
  creating(HPA, [
    ['at least one replica is left', { 'spec.minReplicas': 0 }, 'Forbidden spec.metrics', 'Invalid spec.minReplicas'],
    ['a maximum is required', { 'spec.maxReplicas': 0 }, 'Invalid spec.maxReplicas', 'Required spec.maxReplicas'],
    ['a maximum is positive', { 'spec.maxReplicas': -1 }, 'Invalid spec.maxReplicas'],
    ['the maximum is not below the minimum', { 'spec.minReplicas': 6 }, 'Invalid spec.maxReplicas'],
    ['a target has a kind and a name', { 'spec.scaleTargetRef.kind': '', 'spec.scaleTargetRef.name': 'a/b' }, 'Invalid spec.scaleTargetRef.name', 'Required spec.scaleTargetRef.kind'],
    ['a target is in a group', { 'spec.scaleTargetRef.apiVersion': 'v1' }, 'Invalid spec.scaleTargetRef.apiVersion'],
    ['a ReplicationController is in none', { 'spec.scaleTargetRef': { apiVersion: 'v1', kind: 'ReplicationController', name: 'web' } }],
    ['its version may stand behind a slash', { 'spec.scaleTargetRef': { apiVersion: '/v1', kind: 'ReplicationController', name: 'web' } }],
    ['a target has one group', { 'spec.scaleTargetRef.apiVersion': 'a/b/c' }, 'Invalid spec.scaleTargetRef.apiVersion'],
    ['what a metric describes may be in no group', metric('Object', 'object', { ...described, describedObject: { apiVersion: 'v1', kind: 'Service', name: 'web' } })],
    ['what a metric describes has one group at most', metric('Object', 'object', { ...described, describedObject: { apiVersion: 'a/b/c', kind: 'Service', name: 'web' } }),
      `Invalid ${M}.object.describedObject.apiVersion`],
    ['a metric has a type', { [`${M}.type`]: '' }, `NotSupported ${M}.type`, `Required ${M}.type`],
    ['a type must be known', { [`${M}.type`]: 'Disk' }, `NotSupported ${M}.type`],
    ['a metric has the source of its type', { [M]: { type: 'Pods', resource: { name: 'cpu', target } } }, `Required ${M}.pods`],
    ['a metric has one source', { [`${M}.pods`]: { metric: { name: 'a' }, target: { type: 'AverageValue', averageValue: '1' } } }, `Forbidden ${M}.pods`],
    ['a target type must be known', { [`${M}.resource.target.type`]: 'Percent' }, `Invalid ${M}.resource.target.type`],
    ['a target type is required', { [`${M}.resource.target.type`]: '' }, `Invalid ${M}.resource.target.type`, `Required ${M}.resource.target.type`],
    ['a utilization is 1 or more', { [`${M}.resource.target.averageUtilization`]: 0 }, `Invalid ${M}.resource.target.averageUtilization`],
    ['a target is a utilization or a value', { [`${M}.resource.target.averageValue`]: '1' }, `Forbidden ${M}.resource.target.averageValue`],
    ['a target is given', { [`${M}.resource.target`]: { type: 'Utilization' } }, `Required ${M}.resource.target.averageUtilization`],
    ['a value is greater than 0', metric('Resource', 'resource', { name: 'cpu', target: { type: 'AverageValue', averageValue: '0' } }), `Invalid ${M}.resource.target.averageValue`],
    ['a container has a name and a known resource', metric('ContainerResource', 'containerResource', { name: 'disk', container: 'A', target }),
      `Invalid ${M}.containerResource.container`, `Invalid ${M}.containerResource.name`],
    ['an object is described', metric('Object', 'object', { describedObject: { kind: 'Service', name: 'web' }, metric: { name: 'hits' }, target: { type: 'Value', value: '5' } })],
    ['a metric of an object has a name and a value', metric('Object', 'object', { describedObject: { kind: 'Service', name: 'web' }, metric: { name: '' }, target: { type: 'Value' } }),
      `Required ${M}.object.metric.name`, `Required ${M}.object.target.averageValue`],
    ['a metric from elsewhere has one value', metric('External', 'external', { metric: { name: 'a' }, target: { type: 'Value', value: '1', averageValue: '1' } }),
      `Forbidden ${M}.external.target.value`],
    ['a metric of Pods has an average', metric('Pods', 'pods', { metric: { name: 'a' }, target: { type: 'AverageValue' } }), `Required ${M}.pods.target.averageValue`],
    ['a window lasts an hour at most', { [`${B}.stabilizationWindowSeconds`]: 3601 }, `Invalid ${B}.stabilizationWindowSeconds`],
    ['a choice must be known', { [`${B}.selectPolicy`]: 'Any' }, `NotSupported ${B}.selectPolicy`],
    ['policies are required', { [`${B}.policies`]: [] }, `Required ${B}.policies`],
    ['a policy is for Pods or percent, of some in some time', { [`${B}.policies`]: [{ type: 'Nodes', value: 0, periodSeconds: 1801 }] },
      `Invalid ${B}.policies[0].periodSeconds`, `Invalid ${B}.policies[0].value`, `NotSupported ${B}.policies[0].type`],
    ['a tolerance is not negative', { [`${B}.tolerance`]: '-1' }, `Invalid ${B}.tolerance`],
  ]);
  creating({ apiVersion: 'autoscaling/v1', kind: 'HorizontalPodAutoscaler', metadata, spec: { scaleTargetRef: HPA.spec.scaleTargetRef, maxReplicas: 3, targetCPUUtilizationPercentage: 50 } }, [
    ['in version 1 a utilization is 1 or more', { 'spec.targetCPUUtilizationPercentage': 0 }, 'Invalid spec.metrics[0].resource.target.averageUtilization'],
  ]);
});
