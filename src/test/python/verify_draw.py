#!/usr/bin/env python3
"""Recomputes a published draw from its JSON alone. Usage: verify_draw.py FILE ; needs nothing but Python 3.

Written from the description in docs/supervision.md, not from the product's code. Prints each step and, as its last line,
the whole order as it was computed; exits with 1 if anything differs from what was published.
"""
import hashlib
import json
import sys


def sha256(data):
    return hashlib.sha256(data).digest()


def frame_text(frame):
    pairs = sorted(({"stratum": f["stratum"], "unitId": f["unitId"]} for f in frame),
                   key=lambda p: (p["unitId"], p["stratum"]))
    return json.dumps(pairs, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8")


def ranked(frame, seed):
    strata = {}
    for one in frame:
        digest = sha256(seed + one["stratum"].encode("utf-8") + one["unitId"].encode("utf-8"))
        strata.setdefault(one["stratum"], []).append((digest, one["unitId"]))
    order = []
    for stratum in sorted(strata):
        for number, (digest, unit) in enumerate(sorted(strata[stratum]), 1):
            order.append({"stratum": stratum, "unitId": unit, "order": number, "digest": digest.hex()})
    return order


def can_all_be_placed(people, teams_of, room):
    """Kuhn's algorithm over single seats."""
    seats = {(team, n): None for team, free in room.items() for n in range(free)}

    def place(person, tried):
        for seat in seats:
            if seat[0] in teams_of[person] and seat not in tried:
                tried.add(seat)
                if seats[seat] is None or place(seats[seat], tried):
                    seats[seat] = person
                    return True
        return False

    return all(place(person, set()) for person in people)


def seated(order, quotas):
    teams_of, room, team_of = {}, dict(quotas), {}
    for pair in order:
        teams_of.setdefault(pair["unitId"], set()).add(pair["stratum"])
    for pair in sorted(order, key=lambda p: p["digest"]):
        person, team = pair["unitId"], pair["stratum"]
        if person in team_of or room.get(team, 0) == 0:
            continue
        room[team] -= 1
        left = [p for p in teams_of if p not in team_of and p != person]
        if can_all_be_placed(left, teams_of, room):
            team_of[person] = team
        else:
            room[team] += 1
    return team_of


def main(path):
    with open(path, encoding="utf-8") as source:
        draw = json.load(source)
    steps = []
    frame_hash = sha256(frame_text(draw["frame"]))
    steps.append(("frame hash", frame_hash.hex() == draw["frameHash"]))
    order = []
    if draw["seed"] is not None:
        secret = bytes.fromhex(draw["secret"])
        steps.append(("commitment", sha256(secret).hex() == draw["commitment"]))
        seed = sha256(secret + frame_hash + draw["entropy"].encode("utf-8"))
        steps.append(("seed", seed.hex() == draw["seed"]))
        order = ranked(draw["frame"], seed)
        quotas = {s["stratum"]: s["count"] for s in draw["strata"]}
        if draw.get("kind") == "INSPECTOR":
            team_of = seated(order, quotas)
            chosen = [p for p in order if team_of.get(p["unitId"]) == p["stratum"]]
        else:
            chosen = [p for p in order if p["order"] <= quotas.get(p["stratum"], 0)]
        rest = [p for p in order if p not in chosen] if len(order) < 5000 else \
            [p for p in order if p["order"] > quotas.get(p["stratum"], 0)]
        steps.append(("selected", chosen == draw["selected"]))
        steps.append(("reserves", rest == draw["reserves"]))
    for name, holds in steps:
        print(("holds " if holds else "FAILS ") + name)
    print(",".join(p["unitId"] for p in order))
    return 0 if all(holds for _, holds in steps) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
