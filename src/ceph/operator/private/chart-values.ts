import { Construct } from 'constructs';
import { driverDefaults, DRIVER_NAMES, driverSpec, isEnabled } from './csi-drivers';
import { defined } from './defined';
import { RookRelease } from './rook-release';
import { givenSettings } from './rook-settings';
import { CSI_SETTING_VALUES, IMAGE_VALUES, SETTING_VALUES, SETTING_VALUES_SINCE_1_20, ValueForm } from './setting-values';
import { merged } from '../../private/merge';
import { fail } from '../../private/storage-construct';
import { RookHelmProps, RookClusterChartProps } from '../helm-props';
import { RookOperatorProps } from '../rook-operator-props';

type Json = { [key: string]: any };

/** Props that the charts have no value for, and what to do instead. */
const NOT_IN_CHARTS: readonly (readonly [prop: keyof RookOperatorProps, mend: string])[] = [
  ['settings', 'give values of the chart in the delivery, or deliver manifests'],
  ['disableObjectBucketClaim', 'deliver manifests'],
  ['nodeAffinity', 'give nodeSelector, or deliver manifests'],
  ['openshift', 'leave it out: the chart sees by itself that it is on OpenShift'],
];

/** @throws if a prop was given that the charts would not know */
export function checkForCharts(operator: Construct, props: RookOperatorProps, release: RookRelease): void {
  for (const [prop, mend] of NOT_IN_CHARTS) {
    if (props[prop] !== undefined) fail(operator, prop, `the charts of Rook have no value for it; ${mend}`);
  }
  if (props.monRunAsRoot !== undefined && !release.hasDriverObjects) {
    fail(operator, 'monRunAsRoot', `the chart of Rook ${release.version} has no value for it; deliver manifests`);
  }
  if (props.csi?.enableEncryption && release.hasDriverObjects) {
    fail(operator, 'csi.enableEncryption', 'the chart ceph-csi-drivers writes it into a field that a Driver does not have; deliver manifests');
  }
  const { images = {}, operatorImage } = props.csi ?? {};
  for (const [prop, image] of Object.entries({ image: props.image, ['csi.operatorImage']: operatorImage, ...images })) {
    if (image !== undefined && !/:[^/]+$/.test(image)) {
      fail(operator, prop in images ? `csi.images.${prop}` : prop, `"${image}" has neither tag nor digest, and the charts put both parts together; give one`);
    }
  }
}

/** Values of the chart `rook-ceph`. */
export function rookValues(props: RookOperatorProps, helm: RookHelmProps, release: RookRelease): object {
  const { csi = {}, imagePullSecrets } = props;
  const given: Json = defined({
    image: imageValue(props.image),
    crds: props.crds === undefined ? undefined : { enabled: props.crds },
    resources: props.resources,
    nodeSelector: props.nodeSelector,
    tolerations: props.tolerations,
    priorityClassName: props.priorityClassName,
    useOperatorHostNetwork: props.useOperatorHostNetwork,
    scaleDownOperator: props.scaleDownOperator,
    imagePullSecrets: imagePullSecrets?.map(name => ({ name })),
    rbacAggregate: props.enableObcs === undefined ? undefined : { enableOBCs: props.enableObcs },
  });
  const settings = givenSettings(props, release);
  const table = [...SETTING_VALUES, ...release.hasDriverObjects ? SETTING_VALUES_SINCE_1_20 : CSI_SETTING_VALUES];
  for (const [setting, path, form] of table) {
    if (settings[setting] !== undefined) put(given, path, formed(settings[setting], form));
  }
  for (const [image, value] of Object.entries(IMAGE_VALUES)) {
    const ofImage = imageValue(csi.images?.[image as keyof typeof IMAGE_VALUES]);
    for (const [part, text] of Object.entries(ofImage ?? {})) put(given, `csi.${value}.${part}`, text);
  }
  const operator = defined({ image: imageValue(csi.operatorImage), resources: csi.operatorResources });
  if (Object.keys(operator).length > 0) put(given, 'ceph-csi-operator.controllerManager.manager', operator);
  if (props.installCsiOperator === false) {
    Object.assign(given, { csi: release.hasDriverObjects ? { installCsiOperator: false } : { rookUseCsiOperator: false, disableCsiDriver: 'true' } });
  }
  return merged(given, helm.values);
}

/**
 * Values of the chart `ceph-csi-drivers`. Its defaults of each driver go before the
 * defaults of all drivers, so each driver is told all of them.
 *
 * @see https://github.com/ceph/ceph-csi-operator/blob/v1.0.4/deploy/charts/ceph-csi-drivers/values.yaml
 */
export function csiDriversValues(namespace: string, { csi = {}, imagePullSecrets }: RookOperatorProps, helm: RookHelmProps): object {
  const defaults = driverDefaults(csi);
  const drivers = DRIVER_NAMES.map(driver => [driver, {
    enabled: isEnabled(csi, driver),
    name: `${namespace}.${driver}.csi.ceph.com`,
    ...isEnabled(csi, driver) ? merged(defaults, driverSpec(csi, driver)) : {},
  }]);
  return merged(defined({
    operatorConfig: { namespace, driverSpecDefaults: defaults },
    drivers: Object.fromEntries(drivers),
    imagePullSecrets: imagePullSecrets?.map(name => ({ name })),
  }), helm.csiDriversValues);
}

/** Values of the chart `rook-ceph-cluster`. */
export function clusterChartValues(operator: Construct, operatorNamespace: string, props: RookClusterChartProps): object {
  if (props.cephImage !== undefined && !/:[^/]+$/.test(props.cephImage)) {
    fail(operator, 'delivery.clusterChart.cephImage', `"${props.cephImage}" has neither tag nor digest; give one`);
  }
  if (props.cephClusterSpec?.cephVersion?.image !== undefined) {
    fail(operator, 'delivery.clusterChart.cephClusterSpec.cephVersion.image', 'the chart writes cephVersion itself, and the key would be there twice; give cephImage');
  }
  return merged(defined({
    operatorNamespace,
    cephImage: imageValue(props.cephImage),
    cephClusterSpec: props.cephClusterSpec,
    toolbox: props.toolbox === undefined ? undefined : { enabled: props.toolbox },
    monitoring: props.monitoring === undefined ? undefined : { enabled: props.monitoring, createPrometheusRules: props.monitoring },
  }), props.values);
}

/** An image in the two parts that charts put a colon between: what is before the tag or the digest, and that. */
function imageValue(image: string | undefined): { repository: string; tag: string } | undefined {
  const place = image?.lastIndexOf(':') ?? -1;
  return image === undefined ? undefined : { repository: image.slice(0, place), tag: image.slice(place + 1) };
}

function formed(value: unknown, form: ValueForm | undefined): unknown {
  switch (form) {
    case 'json': return JSON.stringify(value);
    case 'list': return String(value).split(',');
    case 'text': return String(value);
    default: return value;
  }
}

/** Puts a value at the end of a path such as `discover.tolerations`. */
function put(values: Json, path: string, value: unknown): void {
  const [first, ...rest] = path.split('.');
  if (rest.length === 0) {
    values[first] = value;
  } else {
    put(values[first] ??= {}, rest.join('.'), value);
  }
}
