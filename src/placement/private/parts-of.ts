import { CrushShadowId } from '../crush-bucket';
import { CrushMap, CrushMapProps } from '../crush-map';

/** The parts of a map that was read from text, of which it can be made again: all weights are such as single precision holds. */
export function partsOf(map: CrushMap): CrushMapProps {
  const { tunables, devices, types, buckets, rules } = map;
  const shadowIds = new Map(buckets.map(({ id }) => [id, [] as CrushShadowId[]]));
  buckets.forEach(({ id, shadowOf, deviceClass }) => shadowOf !== undefined && shadowIds.get(shadowOf)!.push({ deviceClass: deviceClass!, id }));
  return {
    tunables,
    devices,
    types,
    // Parents have the higher type.
    buckets: buckets.filter(({ shadowOf }) => shadowOf === undefined).sort((a, b) => a.typeId - b.typeId).map(({ id, name, type, items }) => ({
      id, name, type, items: items.map(item => ({ name: item.name, weight: item.weight / 65536 })), shadowIds: shadowIds.get(id),
    })),
    rules,
  };
}
