import { checkAddressRange, isRange, isStrictlyInside } from './addresses';
import { Field } from './field';
import { checkLabelSelector } from './labels';
import { checkOneOfIfSet, checkRange } from './rules';
import { portNameProblem } from './text-forms';

/** Checks a NetworkPolicy. */
export function checkNetworkPolicy(policy: Field): void {
  const spec = policy.get('spec');
  checkLabelSelector(spec.get('podSelector'));
  for (const [direction, peers] of [['ingress', 'from'], ['egress', 'to']]) {
    for (const rule of spec.get(direction).items) {
      rule.get('ports').items.forEach(checkPolicyPort);
      rule.get(peers).items.forEach(checkPeer);
    }
  }
  const types = spec.get('policyTypes');
  if (types.size > 2) {
    types.invalid(`${types.size} types, there are only Ingress and Egress`);
  } else {
    types.items.forEach(type => checkOneOfIfSet(type, ['Ingress', 'Egress']));
  }
}

function checkPolicyPort(policyPort: Field): void {
  const [port, end] = [policyPort.get('port'), policyPort.get('endPort')];
  checkOneOfIfSet(policyPort.get('protocol'), ['TCP', 'UDP', 'SCTP']);
  if (typeof port.value === 'string') {
    port.invalid(portNameProblem(port.value));
  } else if (port.isSet) {
    checkRange(port, 1, 65535);
  }
  if (!end.isSet) {
    return;
  }
  if (!port.isSet || typeof port.value === 'string') {
    end.invalid('needs a port that is a number');
    return;
  }
  checkRange(end, 1, 65535);
  if (end.number < port.number) {
    end.invalid(`${end.value} must not be less than port, ${port.value}`);
  }
}

function checkPeer(peer: Field): void {
  const block = peer.get('ipBlock');
  const selectors = ['podSelector', 'namespaceSelector'].map(name => peer.get(name)).filter(selector => selector.isSet);
  selectors.forEach(checkLabelSelector);
  if (block.isSet) {
    checkBlock(block);
  }
  if (selectors.length === 0 && !block.isSet) {
    peer.required('one of podSelector, namespaceSelector and ipBlock is required');
  } else if (selectors.length > 0 && block.isSet) {
    peer.forbidden('ipBlock excludes selectors, write two peers');
  }
}

function checkBlock(block: Field): void {
  const range = block.get('cidr');
  if (range.text === '') {
    range.required();
    return;
  }
  checkAddressRange(range);
  if (!isRange(range.text)) {
    return;
  }
  for (const exception of block.get('except').items) {
    checkAddressRange(exception);
    if (isRange(exception.text) && !isStrictlyInside(range.text, exception.text)) {
      exception.invalid(`must be a part of ${range.text}, and smaller`);
    }
  }
}
