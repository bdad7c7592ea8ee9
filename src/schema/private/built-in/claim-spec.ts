import { nanosOf } from './amount';
import { Field } from './field';
import { checkLabelSelector } from './labels';
import { checkOneOfIfSet, checkText, checkTextIfSet } from './rules';
import { dnsLabelProblem, dnsSubdomainProblem } from '../names';

const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];
const VOLUME_MODES = ['Block', 'Filesystem'];

/**
 * Checks what a PersistentVolumeClaim asks for.
 *
 * @param takesAnyGroup whether the API groups of sources go unchecked
 */
export function checkClaimSpec(spec: Field, takesAnyGroup = false): void {
  checkAccessModes(spec.get('accessModes'));
  checkLabelSelector(spec.get('selector'));
  const storage = spec.get('resources').key('storage').as(spec.get('resources', 'requests').key('storage').value);
  if (!storage.isSet) {
    storage.required('a claim must request storage');
  } else {
    checkPositive(storage);
  }
  checkTextIfSet(spec.get('storageClassName'), dnsSubdomainProblem);
  checkTextIfSet(spec.get('volumeAttributesClassName'), dnsSubdomainProblem);
  checkVolumeMode(spec.get('volumeMode'));
  checkDataSources(spec, takesAnyGroup);
}

/** Checks how a volume may be accessed. */
export function checkAccessModes(modes: Field): void {
  if (modes.size === 0) {
    modes.required(`at least one is required, allowed: ${ACCESS_MODES.join(', ')}`);
  }
  const known = modes.items.map(mode => mode.text).filter(mode => ACCESS_MODES.includes(mode));
  modes.items.filter(mode => !ACCESS_MODES.includes(mode.text)).forEach(mode => modes.as(mode.text).unsupported(ACCESS_MODES));
  if (known.includes('ReadWriteOncePod') && known.some(mode => mode !== 'ReadWriteOncePod')) {
    modes.forbidden('ReadWriteOncePod excludes other access modes');
  }
}

/** Checks whether a volume is a block device or holds a filesystem. */
export function checkVolumeMode(mode: Field): void {
  checkOneOfIfSet(mode, VOLUME_MODES);
}

/** Checks that an amount is greater than 0. */
export function checkPositive(amount: Field): void {
  if (nanosOf(amount.value) <= 0n) {
    amount.invalid(`${amount.value} must be greater than 0`);
  }
}

function checkDataSources(spec: Field, takesAnyGroup: boolean): void {
  const [source, reference] = [spec.get('dataSource'), spec.get('dataSourceRef')];
  [source, reference].filter(field => field.isSet).forEach(field => checkDataSource(field, takesAnyGroup));
  checkTextIfSet(reference.get('namespace'), dnsLabelProblem);
  if (!source.isSet || !reference.isSet) {
    return;
  }
  if (reference.get('namespace').text !== '') {
    spec.invalid('dataSource and a dataSourceRef with a namespace exclude each other');
  } else if (['apiGroup', 'kind', 'name'].some(name => source.get(name).value !== reference.get(name).value)) {
    spec.invalid('dataSource and dataSourceRef must be the same; give only dataSourceRef');
  }
}

function checkDataSource(source: Field, takesAnyGroup: boolean): void {
  const [group, kind] = [source.get('apiGroup').text, source.get('kind').text];
  checkText(source.get('name'));
  checkText(source.get('kind'));
  if (group === '' && kind !== 'PersistentVolumeClaim') {
    source.invalid(`${JSON.stringify(kind)} needs an apiGroup, without one only a PersistentVolumeClaim can be the source`);
  }
  if (!takesAnyGroup) {
    checkTextIfSet(source.get('apiGroup'), dnsSubdomainProblem);
  }
}
