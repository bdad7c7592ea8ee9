import { creating, updating } from './cases';

const template = { spec: { restartPolicy: 'Never', containers: [{ name: 'backup', image: 'backup:1' }] } };
const JOB = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'backup', namespace: 'shop' }, spec: { template } };
const indexed = (spec: object) => Object.fromEntries(Object.entries({ completionMode: 'Indexed', completions: 5, parallelism: 2, ...spec }).map(([name, value]) => [`spec.${name}`, value]));

describe('Jobs', () => {
  creating(JOB, [
    ['numbers are not negative', { 'spec.parallelism': -1, 'spec.backoffLimit': -1, 'spec.ttlSecondsAfterFinished': -1 },
      'Invalid spec.backoffLimit', 'Invalid spec.parallelism', 'Invalid spec.ttlSecondsAfterFinished'],
    ['a mode must be known', { 'spec.completionMode': 'Numbered' }, 'NotSupported spec.completionMode'],
    ['its Pods end', { 'spec.template.spec.restartPolicy': 'Always' }, 'Required spec.template.spec.restartPolicy'],
    ['its Pods have a known policy', { 'spec.template.spec.restartPolicy': 'Maybe' }, 'NotSupported spec.template.spec.restartPolicy'],
    ['who manages it is a domain and a path', { 'spec.managedBy': 'me' }, 'Invalid spec.managedBy'],
    ['who manages it has a short name', { 'spec.managedBy': `example.org/${'a'.repeat(60)}` }, 'TooLong spec.managedBy'],
    ['its selector is compared with the labels that are given', { 'spec.selector': { matchLabels: { 'job-name': 'backup' } }, 'spec.template.metadata.labels': { 'job-name': 'other' } },
      'Invalid spec.template.metadata.labels', 'Invalid spec.template.metadata.labels[job-name]'],
    ['its labels are made by the server', { 'spec.template.metadata.labels': { 'job-name': 'other' } }, 'Invalid spec.template.metadata.labels[job-name]'],
    ['a selector is made by the server', { 'spec.selector': { matchLabels: { app: 'backup' } } }, 'Invalid spec.selector', 'Invalid spec.template.metadata.labels'],
    ['a selector of one\'s own is required', { 'spec.manualSelector': true }, 'Invalid spec.template.metadata.labels', 'Required spec.selector'],
    ['a selector of one\'s own is accepted', { 'spec.manualSelector': true, 'spec.selector': { matchLabels: { app: 'backup' } }, 'spec.template.metadata.labels': { app: 'backup' } }],
    ['a selector of one\'s own selects its Pods', { 'spec.manualSelector': true, 'spec.selector': { matchLabels: { app: 'backup' } } }, 'Invalid spec.template.metadata.labels'],
    ['its name is the value of a label', { 'metadata.name': 'a'.repeat(64) }, 'Invalid spec.template.labels'],
  ]);
});

describe('Jobs with indexes', () => {
  const policy = (rule: object) => indexed({ successPolicy: { rules: [rule] } });
  const S = 'spec.successPolicy.rules';
  creating(JOB, [
    ['are accepted', indexed({ backoffLimitPerIndex: 1, maxFailedIndexes: 5 })],
    ['have a number of completions', indexed({ completions: undefined }), 'Required spec.completions'],
    ['have not more failures than indexes', indexed({ backoffLimitPerIndex: 1, maxFailedIndexes: 6 }), 'Invalid spec.maxFailedIndexes'],
    ['have Pods with names that are labels', { ...indexed({}), 'metadata.name': 'a'.repeat(62) }, 'Invalid metadata.name'],
    ['have limited parallelism', indexed({ parallelism: 100_001 }), 'Invalid spec.parallelism'],
    ['have a limit of failures where they are many', indexed({ completions: 100_001, backoffLimitPerIndex: 1 }), 'Required spec.maxFailedIndexes'],
    ['have less parallelism where they are many', indexed({ completions: 100_001, parallelism: 10_001, backoffLimitPerIndex: 1, maxFailedIndexes: 1 }), 'Invalid spec.parallelism'],
    ['limit failures per index only with both limits', indexed({ maxFailedIndexes: 1 }), 'Required spec.backoffLimitPerIndex'],
    ['alone have limits per index', { 'spec.backoffLimitPerIndex': 1 }, 'Invalid spec.backoffLimitPerIndex'],
    ['succeed by a count', policy({ succeededCount: 3 })],
    ['succeed by indexes', policy({ succeededIndexes: '0,2-4', succeededCount: 4 })],
    ['succeed by something', policy({}), `Required ${S}[0]`],
    ['succeed by no more than there are', policy({ succeededIndexes: '0,2-4', succeededCount: 5 }), `Invalid ${S}[0].succeededCount`],
    ['succeed by indexes that are there', policy({ succeededIndexes: '5' }), `Invalid ${S}[0].succeededIndexes`],
    ['succeed by indexes with a plus sign', policy({ succeededIndexes: '+0,2-+4', succeededCount: 4 })],
    ['succeed by indexes in order', policy({ succeededIndexes: '3,1' }), `Invalid ${S}[0].succeededIndexes`],
    ['succeed by ranges in order', policy({ succeededIndexes: '3-3' }), `Invalid ${S}[0].succeededIndexes`],
    ['succeed by indexes that are not too long', policy({ succeededIndexes: `0,${' '.repeat(64 * 1024)}` }), `Invalid ${S}[0].succeededIndexes`, `TooLong ${S}[0].succeededIndexes`],
    ['succeed by rules', indexed({ successPolicy: { rules: [] } }), `Required ${S}`],
    ['succeed by 20 rules at most', indexed({ successPolicy: { rules: Array(21).fill({ succeededCount: 1 }) } }), `TooMany ${S}`],
    ['alone succeed by a policy', { 'spec.successPolicy': { rules: [{ succeededCount: 1 }] } }, 'Invalid spec.successPolicy'],
  ]);
});

describe('policies for failures', () => {
  const rule = (change: object) => ({ 'spec.podFailurePolicy': { rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [1, 42] }, ...change }] } });
  const codes = (change: object) => rule({ onExitCodes: { operator: 'In', values: [1, 42], ...change } });
  const R = 'spec.podFailurePolicy.rules[0]';
  creating(JOB, [
    ['by exit codes are accepted', codes({ containerName: 'backup' })],
    ['by conditions are accepted', rule({ onExitCodes: undefined, onPodConditions: [{ type: 'DisruptionTarget' }] })],
    ['need Pods that are not restarted', { ...rule({}), 'spec.template.spec.restartPolicy': 'OnFailure' }, 'Invalid spec.template.spec.restartPolicy'],
    ['have a known action', rule({ action: 'Stop' }), `NotSupported ${R}.action`],
    ['fail an index only with limits per index', rule({ action: 'FailIndex' }), `Invalid ${R}.action`],
    ['are by codes or by conditions', rule({ onExitCodes: undefined }), `Invalid ${R}`],
    ['have a known operator', codes({ operator: 'Is' }), `NotSupported ${R}.onExitCodes.operator`],
    ['name a container that is there', codes({ containerName: 'other' }), `Invalid ${R}.onExitCodes.containerName`],
    ['have codes', codes({ values: [] }), `Invalid ${R}.onExitCodes.values`],
    ['have codes other than 0', codes({ values: [0] }), `Invalid ${R}.onExitCodes.values[0]`],
    ['have different codes', codes({ values: [1, 1] }), `Duplicate ${R}.onExitCodes.values[1]`],
    ['have codes in order', codes({ values: [2, 1] }), `Invalid ${R}.onExitCodes.values`],
    ['have 255 codes at most', codes({ values: Array.from({ length: 256 }, (_, i) => i + 1) }), `TooMany ${R}.onExitCodes.values`],
    ['have conditions with qualified names and known states', rule({ onExitCodes: undefined, onPodConditions: [{ type: 'a b', status: 'Yes' }] }),
      `Invalid ${R}.onPodConditions[0].type`, `NotSupported ${R}.onPodConditions[0].status`],
    ['have 20 conditions at most', rule({ onExitCodes: undefined, onPodConditions: Array(21).fill({ type: 'a' }) }), `TooMany ${R}.onPodConditions`],
    ['have 20 rules at most', { 'spec.podFailurePolicy': { rules: Array(21).fill({ action: 'Count', onExitCodes: { operator: 'In', values: [1] } }) } }, 'TooMany spec.podFailurePolicy.rules'],
    ['replace only Pods that have failed', { ...rule({}), 'spec.podReplacementPolicy': 'TerminatingOrFailed' }, 'NotSupported spec.podReplacementPolicy'],
  ]);
});

describe('changes of Jobs', () => {
  updating(JOB, [
    ['parallelism can change', { 'spec.parallelism': 3, 'spec.completions': 1 }],
    ['completions that were made by the server stay', { 'spec.parallelism': 3 }, 'Invalid spec.completions'],
    ['completions stay', { 'spec.completions': 3 }, 'Invalid spec.completions'],
    ['the template stays', { 'spec.template.spec.containers[0].image': 'backup:2' }, 'Invalid spec.template'],
    ['the mode stays', { 'spec.completionMode': 'Indexed', 'spec.completions': 1 }, 'Invalid spec.completionMode'],
    ['the mode stays, and completions may come with it', { 'spec.completionMode': 'Indexed', 'spec.completions': 3, 'spec.parallelism': 2 },
      'Invalid spec.completionMode', 'Invalid spec.completions'],
    ['a policy stays', { 'spec.podFailurePolicy': { rules: [] }, 'spec.podReplacementPolicy': 'Failed' }, 'Invalid spec.podFailurePolicy'],
  ]);
  updating({ ...JOB, spec: { ...JOB.spec, parallelism: 2 } }, [
    ['completions that were not there come only with another mode', { 'spec.completionMode': 'Indexed', 'spec.completions': 3 }, 'Invalid spec.completionMode'],
  ]);
  updating({ ...JOB, spec: { ...JOB.spec, completionMode: 'Indexed', completions: 5, parallelism: 5 } }, [
    ['a Job with indexes can be scaled', { 'spec.completions': 7, 'spec.parallelism': 7 }],
    ['it is scaled as a whole', { 'spec.completions': 7 }, 'Invalid spec.completions'],
  ]);
  updating({ ...JOB, spec: { ...JOB.spec, suspend: true } }, [
    ['where a suspended Job runs can change', { 'spec.template.spec.nodeSelector': { zone: 'a' }, 'spec.template.spec.tolerations': [{ operator: 'Exists' }] }],
    ['what a suspended Job gets can change', { 'spec.template.spec.containers[0].resources': { requests: { cpu: '1' } } }],
    ['what it runs stays', { 'spec.template.spec.containers[0].image': 'backup:2' }, 'Invalid spec.template'],
  ]);
  const claiming = { ...template.spec, resourceClaims: ['gpu', 'disk'].map(name => ({ name, resourceClaimName: name })) };
  const container = { ...template.spec.containers[0], resources: { claims: [{ name: 'gpu' }], limits: { cpu: '1' } } };
  updating({ ...JOB, spec: { suspend: true, template: { spec: { ...claiming, containers: [container] } } } }, [
    ['a limit of a suspended Job can go', { 'spec.template.spec.containers[0].resources': { claims: [{ name: 'gpu' }] } }],
    ['the devices it gets stay', { 'spec.template.spec.containers[0].resources.claims': [{ name: 'disk' }] }, 'Invalid spec.template'],
    ['they stay with all of its resources', { 'spec.template.spec.containers[0].resources': { limits: { cpu: '2' } } }, 'Invalid spec.template'],
  ]);
});

describe('CronJobs', () => {
  const CRON = { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'backup', namespace: 'shop' }, spec: { schedule: '0 3 * * *', timeZone: 'Europe/Berlin', jobTemplate: { spec: { template } } } };
  creating(CRON, [
    ['a schedule is required', { 'spec.schedule': '' }, 'Required spec.schedule'],
    ['a schedule is one', { 'spec.schedule': '60 3 * * *' }, 'Invalid spec.schedule'],
    ['a schedule names no time zone', { 'spec.schedule': 'TZ=UTC 0 3 * * *' }, 'Invalid spec.schedule'],
    ['a time zone must be known', { 'spec.timeZone': 'Europe/Atlantis' }, 'Invalid spec.timeZone'],
    ['a time zone is written as it is named', { 'spec.timeZone': 'europe/berlin' }, 'Invalid spec.timeZone'],
    ['a time zone is not that of the server', { 'spec.timeZone': 'Local' }, 'Invalid spec.timeZone'],
    ['a time zone may be left out', { 'spec.timeZone': undefined }],
    ['a time zone is no path', { 'spec.timeZone': '../UTC' }, 'Invalid spec.timeZone'],
    ['a time zone has a name in capitals', { 'spec.timeZone': 'Etc/gmt' }, 'Invalid spec.timeZone'],
    ['an old name is one', { 'spec.timeZone': 'US/Pacific' }],
    ['an old name is written as it is named', { 'spec.timeZone': 'Us/Pacific' }, 'Invalid spec.timeZone'],
    ['a place below a place is one', { 'spec.timeZone': 'America/Argentina/Salta' }],
    ['an abbreviation that only browsers know is none', { 'spec.timeZone': 'PST' }, 'Invalid spec.timeZone'],
    ['a policy must be known', { 'spec.concurrencyPolicy': 'Queue' }, 'NotSupported spec.concurrencyPolicy'],
    ['numbers are not negative', { 'spec.startingDeadlineSeconds': -1, 'spec.failedJobsHistoryLimit': -1 }, 'Invalid spec.failedJobsHistoryLimit', 'Invalid spec.startingDeadlineSeconds'],
    ['a name has 52 characters at most', { 'metadata.name': 'a'.repeat(53) }, 'Invalid metadata.name'],
    ['a name that is made is as short', { 'metadata.name': undefined, 'metadata.generateName': 'a'.repeat(48) }, 'Invalid metadata.name'],
    ['its Jobs have no selector', { 'spec.jobTemplate.spec.selector': {}, 'spec.jobTemplate.spec.manualSelector': true },
      'Invalid spec.jobTemplate.spec.selector', 'NotSupported spec.jobTemplate.spec.manualSelector'],
    ['its Pods end', { 'spec.jobTemplate.spec.template.spec.restartPolicy': undefined }, 'Required spec.jobTemplate.spec.template.spec.restartPolicy'],
  ]);
  updating({ ...CRON, spec: { ...CRON.spec, timeZone: 'Mars/Olympus' } }, [
    ['a time zone that is not touched is not checked', { 'spec.suspend': true }],
    ['a changed one is', { 'spec.timeZone': 'Mars/Elysium' }, 'Invalid spec.timeZone'],
  ]);
});
