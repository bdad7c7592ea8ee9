import { cidrProblem, checkAddressRange, isIPv6Address } from './addresses';
import { Field } from './field';
import { checkOneOf } from './rules';
import { isSame } from './same';
import { labelValueProblem, qualifiedNameProblem } from '../names';

/** Checks a Node. */
export function checkNode(node: Field): void {
  const spec = node.get('spec');
  // The server takes taints for a part of the metadata in errors.
  checkTaints(node.get('metadata', 'taints').as(spec.get('taints').value));
  checkRanges(rangesOf(spec));
}

/** The ranges of addresses of Pods. The single one counts where both are given and differ. */
function rangesOf(spec: Field): Field {
  const [range, ranges] = [spec.get('podCIDR'), spec.get('podCIDRs')];
  return range.text !== '' && range.text !== ranges.item(0).value ? ranges.as([range.text]) : ranges;
}

/** Checks what of a Node is changed: what was told of its network and its provider stays. */
export function checkNodeUpdate(node: Field, old: Field): void {
  const [spec, before] = [node.get('spec'), old.get('spec')];
  if (rangesOf(before).size > 0 && !isSame(undefined, rangesOf(spec).value, rangesOf(before).value)) {
    spec.get('podCIDRs').forbidden('can not be changed once it is set');
  }
  if (before.get('providerID').text !== '' && spec.get('providerID').text !== before.get('providerID').text) {
    spec.get('providerID').forbidden('can not be changed once it is set');
  }
}

function checkTaints(taints: Field): void {
  const seen = new Set<string>();
  for (const taint of taints.items) {
    const [key, value, effect] = ['key', 'value', 'effect'].map(name => taint.get(name));
    key.invalid(qualifiedNameProblem(key.text));
    value.invalid(labelValueProblem(value.text));
    checkOneOf(effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
    const pair = `${key.text}:${effect.text}`;
    if (seen.has(pair)) {
      taint.duplicate(`${JSON.stringify(pair)} is there already, give each pair of key and effect only once`);
    }
    seen.add(pair);
  }
}

function checkRanges(ranges: Field): void {
  const all = ranges.items;
  all.forEach(range => checkAddressRange(range));
  const areSound = all.every(range => cidrProblem(range.text) === undefined);
  const families = new Set(all.map(range => isIPv6Address(range.text.split('/')[0])));
  if (all.length > 2 || (all.length === 2 && areSound && families.size === 1)) {
    ranges.invalid('at most one range of each IP family is allowed');
  }
}
