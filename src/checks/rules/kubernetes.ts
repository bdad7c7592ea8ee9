import { Rule } from '../rule';

/** Rules of what Kubernetes itself does with storage. */
export const KUBERNETES_RULES: readonly Rule[] = [];
