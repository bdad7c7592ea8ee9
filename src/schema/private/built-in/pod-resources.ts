import { nanosOf, quantityOf } from './amount';
import { Field } from './field';
import { checkResourceName, isHugePages } from './resource-names';
import { checkResources } from './resources';

type Json = { [key: string]: any };

/** What may be requested for a Pod as a whole. */
const OF_PODS = ['cpu', 'memory', 'hugepages-<size>'];

/**
 * Checks `resources` of a Pod as a whole, and that those of its containers fit into them.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification
 */
export function checkPodResources(spec: Field): void {
  const [resources, limits, requests] = [spec.get('resources'), spec.get('resources', 'limits'), spec.get('resources', 'requests')];
  if (!resources.isSet) {
    return;
  }
  if (spec.get('os', 'name').text === 'windows') {
    resources.forbidden('no option of Pods that run on windows');
    return;
  }
  if (resources.get('claims').isSet) {
    resources.get('claims').forbidden('a Pod as a whole takes no claims, give them to its containers');
  }
  checkResources(resources, checkName);
  checkTotals(requests, totalsOf(spec.value, 'requests'));
  checkTotals(limits, totalsOf(spec.value, 'limits').filter(([name]) => isHugePages(name)));
  spec.get('containers').items.forEach((container, i) => {
    for (const [name, limit] of container.get('resources', 'limits').entries) {
      if (limits.key(name).isSet && nanosOf(limit.value) > nanosOf(limits.key(name).value)) {
        resources.get('containers').item(i).key(name).get('limits').invalid(`${limit.value} is more than the limit of the Pod, ${limits.key(name).value}`);
      }
    }
  });
}

/** Fills in what a Pod as a whole requests and may use, where it says so in part. */
export function completePodResources(spec: Json): void {
  const { resources } = spec;
  const [limits, requests]: Json[] = [{ ...resources?.limits }, { ...resources?.requests }];
  if (Object.keys(limits).length + Object.keys(requests).length === 0) {
    return;
  }
  for (const [name, total] of totalsOf(spec, 'limits')) {
    if (isHugePages(name) && requests[name] === undefined) {
      limits[name] ??= quantityOf(total);
    }
  }
  if (Object.keys(limits).length > 0) {
    totalsOf(spec, 'requests').filter(([name]) => name === 'cpu' || name === 'memory').forEach(([name, total]) => requests[name] ??= quantityOf(total));
    Object.keys(limits).filter(isOfPods).forEach(name => requests[name] ??= limits[name]);
  }
  spec.resources = { ...resources, limits, requests };
}

function checkTotals(amounts: Field, totals: readonly [name: string, total: bigint][]): void {
  for (const [name, total] of totals) {
    const amount = amounts.key(name);
    if (amount.isSet && total > nanosOf(amount.value)) {
      amount.invalid(`${amount.value} is less than what the containers have together, ${quantityOf(total)}`);
    }
  }
}

function checkName(name: string, field: Field): void {
  if (checkResourceName(name, field) && !isOfPods(name)) {
    field.unsupported(OF_PODS);
  }
}

function isOfPods(name: string): boolean {
  return name === 'cpu' || name === 'memory' || isHugePages(name);
}

/** What containers have together: the sum of those that run side by side, or what one that runs before them needs, if more. */
function totalsOf(spec: Json, list: 'limits' | 'requests'): [name: string, total: bigint][] {
  const [running, most] = [new Map<string, bigint>(), new Map<string, bigint>()];
  for (const container of spec.initContainers ?? []) {
    for (const [name, quantity] of Object.entries<string>(container.resources?.[list] ?? {})) {
      const amount = nanosOf(quantity) + (running.get(name) ?? 0n);
      raise(most, name, amount);
      if (container.restartPolicy === 'Always') {
        running.set(name, amount);
      }
    }
  }
  for (const container of spec.containers ?? []) {
    for (const [name, quantity] of Object.entries<string>(container.resources?.[list] ?? {})) {
      running.set(name, (running.get(name) ?? 0n) + nanosOf(quantity));
    }
  }
  running.forEach((amount, name) => raise(most, name, amount));
  return [...most];
}

function raise(amounts: Map<string, bigint>, name: string, amount: bigint): void {
  if (amount > (amounts.get(name) ?? -1n)) {
    amounts.set(name, amount);
  }
}
