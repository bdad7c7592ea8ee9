# Runs ceph commands over one connection. A line in: {"args": ["osd", "ls"], "input": ""};
# a line out: {"code": 0, "stdout": "…", "stderr": "…"}, as the ceph command would end.
import errno
import json
import os
import sys

import rados
from ceph_argparse import ArgumentError, json_command, parse_json_funcsigs, validate_command

cluster = rados.Rados(conffile=os.environ['CEPH_CONF'], name='client.admin')
cluster.connect(timeout=60)


def signatures():
    code, out, err = json_command(cluster, prefix='get_command_descriptions')
    if code:
        raise RuntimeError(err)
    return parse_json_funcsigs(out.decode(), 'cli')


known = signatures()


def run(args, text):
    global known
    words = [arg for arg in args if not arg.startswith('--format=')]
    try:
        command = validate_command(known, words)
        if not command:
            # A mgr module that came up later brings commands of its own.
            known = signatures()
            command = validate_command(known, words)
    except ArgumentError as error:
        return errno.EINVAL, '', str(error)
    if not command:
        return errno.EINVAL, '', 'no valid command: ' + ' '.join(args)
    if words != args:
        command['format'] = next(arg for arg in args if arg.startswith('--format=')).removeprefix('--format=')
    code, out, err = json_command(cluster, argdict=command, inbuf=text.encode())
    return abs(code), out.decode(errors='replace') if out else '', err or ''


for line in sys.stdin:
    request = json.loads(line)
    code, out, err = run(request['args'], request.get('input', ''))
    print(json.dumps({'code': code, 'stdout': out, 'stderr': err}), flush=True)
