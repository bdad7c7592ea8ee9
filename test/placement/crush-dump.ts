import { CrushMap, CrushOperation, CrushRuleType, CrushStep } from '../../src/placement';

const RULE_TYPES: { readonly [type: string]: number } = {
  [CrushRuleType.REPLICATED]: 1, [CrushRuleType.ERASURE]: 3, [CrushRuleType.MSR_FIRSTN]: 4, [CrushRuleType.MSR_INDEP]: 5,
};

/** What `ceph osd crush dump` says of devices, types, buckets and rules. */
export function crushDump(map: CrushMap): any {
  return {
    devices: map.devices.map(({ id, name, deviceClass }) => ({ id, name, ...deviceClass === undefined ? {} : { class: deviceClass } })),
    types: map.types.map(({ id, name }) => ({ type_id: id, name })),
    buckets: map.buckets.map(({ id, name, typeId, type, weight, algorithm, items }) => ({
      id,
      name,
      type_id: typeId,
      type_name: type,
      weight,
      alg: algorithm,
      hash: 'rjenkins1',
      items: items.map((item, pos) => ({ id: item.id, weight: item.weight, pos })),
    })),
    rules: map.rules.map(({ id, name, type, steps }) => ({
      rule_id: id, rule_name: name, type: RULE_TYPES[type], steps: steps.map(step => stepDump(map, step)),
    })),
  };
}

function stepDump(map: CrushMap, { operation, value, target, deviceClass }: CrushStep): any {
  const op = operation.replace(' ', '_');
  if (operation === CrushOperation.EMIT) {
    return { op };
  }
  if (operation === CrushOperation.TAKE) {
    const name = deviceClass === undefined ? target : `${target}~${deviceClass}`;
    return { op, item: map.buckets.find(bucket => bucket.name === name)!.id, item_name: name };
  }
  return target === undefined ? { op, num: value } : { op, num: value, type: target };
}

/** The OSDs and buckets of a dump, a line each: number, type or class, name, and items as `number:weight`. */
export function crushLines({ devices, buckets }: any): string[] {
  return [
    // Between OSDs the dump names numbers that no OSD has.
    ...devices.filter(({ name }: any) => name.startsWith('osd.')).map(({ id, name, class: deviceClass }: any) => `${id} ${name} ${deviceClass}`),
    ...buckets.map(({ id, type_name, name, weight, items }: any) =>
      [id, type_name, name, weight, ...items.map((item: any) => `${item.id}:${item.weight}`)].join(' ')).sort(),
  ];
}
