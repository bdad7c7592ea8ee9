/**
 * What ends the evaluation of a part of a rule: something is missing, or has
 * another type. Another part of the rule may still decide.
 */
export class RuleError extends Error {}
