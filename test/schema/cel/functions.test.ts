import { judgeByRule } from './rules';
import { Verdict } from '../../../src/schema';

/** Rules that hold for the empty object, and what must make them fail. */
const TRUE = [
  // texts
  '"abc".charAt(1) == "b" && "abc".charAt(3) == "" && "äö".charAt(1) == "ö"',
  '"abcb".indexOf("b") == 1 && "abcb".indexOf("b", 2) == 3 && "abc".indexOf("x") == -1',
  '"abcb".lastIndexOf("b") == 3 && "abcb".lastIndexOf("b", 2) == 1 && "abc".lastIndexOf("x") == -1',
  '["a", "b"].join("-") == "a-b" && ["a", "b"].join() == "ab"',
  '"aÄB".lowerAscii() == "aÄb" && "aäB".upperAscii() == "AäB"',
  '"aab".replace("a", "x") == "xxb" && "aab".replace("a", "x", 1) == "xab" && "aab".replace("a", "x", 0) == "aab"',
  '" a ".trim() == "a" && strings.quote("a\\"") == "\\"a\\\\\\"\\""',
  '"a,b,c".split(",") == ["a", "b", "c"] && "a,b,c".split(",", 2) == ["a", "b,c"] && "a,b".split(",", 0) == [] && "ab".split("") == ["a", "b"]',
  '"ab".replace("", "-") == "-a-b-" && "\u{ff5e}" < "\u{1f4be}" && "b" > "a" && "a" <= "a" && "a" >= "a"',
  '"abc".substring(1) == "bc" && "abc".substring(1, 2) == "b" && "\u{1f4be}b".substring(1) == "b"',
  '"abc".contains("b") && "abc".startsWith("a") && "abc".endsWith("c")',
  // lists and sets
  '[1, 2, 2].isSorted() && !["b", "a"].isSorted() && [duration("1s"), duration("2s")].isSorted()',
  '[1, 2].sum() == 3 && [0.5, 1.0].sum() == 1.5 && [].sum() == 0',
  '[3, 1, 2].min() == 1 && ["a", "b"].max() == "b"',
  '["a", "b", "a"].indexOf("a") == 0 && ["a", "b", "a"].lastIndexOf("a") == 2 && ["a"].indexOf("b") == -1 && ["a"].lastIndexOf("b") == -1',
  'sets.contains([1, 2], [2]) && !sets.contains([1], [2]) && sets.intersects([1], [1, 2]) && !sets.intersects([1], [2]) && sets.equivalent([1, 1, 2], [2, 1])',
  // addresses
  'isIP("10.0.0.1") && isIP("::1") && !isIP("10.0.0.01") && !isIP("fe80::1%eth0") && !isIP("::ffff:1.2.3.4") && !isIP("a")',
  'ip("10.0.0.1").family() == 4 && ip("2001:db8::1") == ip("2001:db8:0:0::1") && ip("::1.2.3.4") == ip("::102:304") && ip("::1") != ip("0.0.0.1")',
  'ip.isCanonical("2001:db8::1") && !ip.isCanonical("2001:DB8::1") && ip.isCanonical("::") && ip.isCanonical("1::") && ip.isCanonical("1:0:2::") && ip.isCanonical("10.0.0.1")',
  'ip("0.0.0.0").isUnspecified() && ip("127.1.2.3").isLoopback() && ip("ff02::1").isLinkLocalMulticast() && ip("ff12::1").isLinkLocalMulticast() && ip("fe80::1").isLinkLocalUnicast()',
  'ip("10.0.0.1").isGlobalUnicast() && !ip("224.0.0.1").isGlobalUnicast() && !ip("10.0.0.1").isLoopback()',
  'isCIDR("10.0.0.0/8") && isCIDR("::/0") && !isCIDR("10.0.0.0") && !isCIDR("10.0.0.0/33") && !isCIDR("10.0.0.0/08")',
  'cidr("10.0.0.0/8").containsIP("10.2.3.4") && cidr("10.0.0.0/8").containsIP(ip("10.2.3.4")) && !cidr("10.0.0.0/8").containsIP("::1")',
  'cidr("10.0.0.0/8").containsCIDR("10.1.0.0/16") && cidr("10.0.0.0/8").containsCIDR(cidr("10.0.0.0/8")) && !cidr("10.1.0.0/16").containsCIDR("10.0.0.0/8")',
  'cidr("10.1.2.3/8").masked() == cidr("10.0.0.0/8") && cidr("10.1.2.3/8").ip() == ip("10.1.2.3") && cidr("10.0.0.0/8").prefixLength() == 8',
  'string(cidr("10.0.0.0/8")) == "10.0.0.0/8" && string(ip("2001:DB8::1")) == "2001:db8::1"',
  // URLs
  'isURL("https://a.example/b") && isURL("/b") && !isURL("a b") && !isURL("")',
  'url("https://u@a.example:80/b/c?q=1&q=2").getScheme() == "https" && url("/b").getScheme() == ""',
  'url("//a.example/b").getHost() == "a.example" && url("//a.example/b").getEscapedPath() == "/b" && url("///b").getHost() == "" && url("///b").getEscapedPath() == "///b"',
  'url("http://b%C3%BCcher/").getHost() == "b\\u00fccher" && url("http://[fe80::1%25eth0]/").getHostname() == "fe80::1%eth0"',
  'isURL("//a b/") && isURL("http://a/?%zz#b") && !isURL("/a#%zz")',
  'url("https://u@a.example:80/b").getHost() == "a.example:80" && url("https://[::1]:80/b").getHostname() == "::1" && url("/b").getHost() == ""',
  'url("https://a.example:80/b").getPort() == "80" && url("https://[::1]/b").getPort() == ""',
  'url("https://a.example/b%20c?q").getEscapedPath() == "/b%20c" && url("https://a.example?q=1&q=2").getQuery()["q"] == ["1", "2"]',
  'url("mailto:a@b").getEscapedPath() == "" && url("http://h/p?q=1#f?r").getEscapedPath() == "/p" && url("http://h/a%20b c").getEscapedPath() == "/a%20b%20c"',
  'url("/b") == url("/b") && url("/b") != url("/c")',
  // quantities and versions
  'isQuantity("1Gi") && !isQuantity("1 Gi")',
  'quantity("2Gi").isGreaterThan(quantity("1Gi")) && quantity("1500m").isLessThan(quantity("2")) && quantity("1k").compareTo(quantity("1000")) == 0',
  'quantity("1k").asInteger() == 1000 && quantity("1Gi").isInteger() && !quantity("1000m").isInteger() && !quantity("1.5Ki").isInteger()',
  'quantity("1").add(quantity("1k")).asInteger() == 1001 && quantity("3").sub(1).isInteger() && !quantity("1").add(quantity("1m")).isInteger()',
  'dyn(quantity("1")) != null && dyn(1) != dyn(quantity("1")) && dyn([1]) != dyn(ip("::1")) && dyn(optional.of(1)) != dyn(1)',
  'quantity(".").isInteger() && quantity("5.").isInteger() && quantity("-Gi").isInteger() && !quantity("5.0").isInteger()',
  'quantity("500m").asApproximateFloat() == 0.5 && !quantity("9999999999999999999").isInteger()',
  'quantity("1").add(quantity("1")) == quantity("2") && quantity("3").sub(1) == quantity("2") && sign(quantity("-1")) == -1 && sign(quantity("0")) == 0',
  'isSemver("1.2.3-rc.1+build") && !isSemver("1.2") && !isSemver("v1.2.3") && isSemver("v1.02", true)',
  'semver("1.2.3").major() == 1 && semver("1.2.3").minor() == 2 && semver("v1", true).patch() == 0',
  'isSemver("18446744073709551615.0.0") && !isSemver("18446744073709551616.0.0") && !isSemver("1.2.3-18446744073709551616") && isSemver("1.2.3+18446744073709551616")',
  'semver("1.2.3").isLessThan(semver("1.10.0")) && semver("1.0.0").isGreaterThan(semver("1.0.0-rc.1")) && semver("1.0.0+a") == semver("1.0.0+b")',
  'semver("1.0.0-1").isLessThan(semver("1.0.0-a")) && semver("1.0.0-a").isLessThan(semver("1.0.0-a.1")) && semver("1.0.0-2").isLessThan(semver("1.0.0-10")) && semver("1.0.0-a").isLessThan(semver("1.0.0-b"))',
  // forms of names
  '!format.dns1123Label().validate("a-b").hasValue() && format.dns1123Label().validate("A").hasValue() && format.dns1123Label().validate("").value().size() == 1',
  '!format.dns1123LabelPrefix().validate("a-").hasValue() && !format.dns1123Subdomain().validate("a.b").hasValue() && format.dns1035Label().validate("1a").hasValue()',
  '!format.qualifiedName().validate("a.example/b").hasValue() && !format.labelValue().validate("").hasValue() && format.uri().validate("a b").hasValue()',
  '!format.uuid().validate("123e4567-e89b-12d3-a456-426614174000").hasValue() && !format.date().validate("2026-01-31").hasValue() && format.datetime().validate("2026").hasValue()',
  'format.named("dns1123Label").hasValue() && !format.named("dns").hasValue() && format.dns1123Label() == format.named("dns1123Label").value()',
  // optional values
  'optional.of(1).hasValue() && !optional.none().hasValue() && optional.of(1).value() == 1',
  'optional.of(1).orValue(2) == 1 && optional.none().orValue(2) == 2 && optional.none().or(optional.of(3)).value() == 3 && optional.of(1).or(optional.of(3)).value() == 1',
  'optional.of(1) == optional.of(1) && optional.of(1) != optional.of(2) && optional.none() == optional.none() && optional.of(1) != optional.none()',
  // durations
  'duration("1.5s").getMilliseconds() == 1500',
  'duration("1h30m") == duration("90m") && duration("-1.5s") == duration("-1500ms") && duration("0") == duration("0s") && duration("1us") == duration("1µs")',
];

test.each(TRUE)('%s', rule => {
  expect(judgeByRule(rule, {})).toEqual({ verdict: Verdict.ACCEPTED, errors: [] });
  expect(judgeByRule(`!(${rule})`, {}).verdict).toBe(Verdict.REJECTED);
});

describe('what a function can\'t work with refuses the value', () => {
  test.each([
    '"abc".substring(4) == ""', '"abc".substring(2, 1) == ""', '"abc".charAt(-1) == ""', '[1, 2].join() == ""', '[].min() == 1', '["a", 1].max() == 1', '["a"].sum() == 0',
    '[[1], [2]].isSorted()', '[9223372036854775807, 1].sum() > 0', 'ip("a").family() == 4', 'cidr("10.0.0.0").prefixLength() == 1', 'url("a b").getHost() == ""', '!(dyn(quantity("1")) == dyn(1))', '!(dyn(ip("::1")) == dyn(url("/a")))', 'url("//a b/").getHost() == ""', 'url("/a#%zz").getHost() == ""',
    'sign(quantity("a")) == 0', 'quantity("1m").asInteger() == 0', 'semver("1").major() == 1', 'duration("1") == duration("1s")', 'duration("9999999h") > duration("0s")',
    'optional.none().value() == 1', '{}.value() == 1', '{}.validate("") == 1', '{}.family() == 4', '{}.masked() == 1', '{}.getHost() == ""', 'sign({}) == 1', '{}.major() == 1',
    '{}.isLessThan({})', '"a".matches("(?=a)")', 'quantity("1").isLessThan(semver("1.0.0"))', 'quantity("1").a == 1',
  ])('%s', rule => expect(judgeByRule(rule, {}).verdict).toBe(Verdict.REJECTED));
});

describe('a rule that is not understood leaves it open whether the value is good', () => {
  test.each([
    ['frobnicate(self.text)', 'the function frobnicate is not known'],
    ['self.text.frobnicate()', 'the function frobnicate is not known'],
    ['size(self, self) == 1', 'the function size is not known'],
    ['self.all(k, v, w, k == v)', 'the function all is not known'],
    ['this.text == ""', 'this is not known'],
    ['self.texts.all(x, x == y)', 'y is not known'],
    ['google.protobuf.Frob{} == null', 'the type google.protobuf.Frob is not known'],
  ])('%s', (rule, reason) => {
    expect(judgeByRule(rule, { text: '', keyed: [] })).toEqual({
      verdict: Verdict.NOT_EVALUATED,
      errors: [{ type: 'NotEvaluated', path: 'spec', message: `the rule ${rule} can't be evaluated here: ${reason}` }],
    });
  });

  test.each(['self.text ==', '', '(', 'self.text == "'])('nor one that is no CEL of ours: %p', rule => {
    expect(judgeByRule(rule, { text: 'a' }).verdict).toBe(rule === '' ? Verdict.ACCEPTED : Verdict.NOT_EVALUATED);
  });

  test('unless something else is wrong for sure', () => {
    expect(judgeByRule('frobnicate(self.text)', { text: 5 }).verdict).toBe(Verdict.REJECTED);
  });
});
