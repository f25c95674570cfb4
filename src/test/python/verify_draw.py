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


class Tables:
    """A seat for everybody; who is not settled may be moved on so that another can be settled."""

    def __init__(self, teams_of, quotas):
        self.teams_of = teams_of
        self.room = {team: quotas.get(team, 0) for teams in teams_of.values() for team in teams}
        self.guests = {team: set() for team in self.room}
        self.table = {}

    def enter(self, person, team):
        self.table[person] = team
        self.guests[team].add(person)

    def leave(self, person):
        self.guests[self.table.pop(person)].discard(person)

    def free_place(self, start):
        """Breadth first over tables: who has to move where so that a place at one of the start tables is free."""
        came = {team: None for team in start}
        queue = list(start)
        for team in queue:
            if len(self.guests[team]) < self.room[team]:
                last = team
                while came[team] is not None:
                    team, person = came[team]
                    self.leave(person)
                    self.enter(person, last)
                    last = team
                return team
            for person in self.guests[team]:
                for other in self.teams_of[person]:
                    if other not in came:
                        came[other] = (team, person)
                        queue.append(other)
        return None

    def seat_all(self):
        for person, teams in self.teams_of.items():
            team = self.free_place(teams)
            if team is None:
                return False
            self.enter(person, team)
        return True

    def settle(self, person, team):
        before = self.table[person]
        self.leave(person)
        if before != team and self.free_place([team]) is None:
            self.enter(person, before)
            return False
        self.room[team] -= 1
        return True


def seated(order, quotas):
    teams_of, team_of = {}, {}
    for pair in order:
        teams_of.setdefault(pair["unitId"], []).append(pair["stratum"])
    tables = Tables(teams_of, quotas)
    if tables.seat_all():
        for pair in sorted(order, key=lambda p: p["digest"]):
            person, team = pair["unitId"], pair["stratum"]
            if person not in team_of and tables.settle(person, team):
                team_of[person] = team
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
            taken = [team_of.get(p["unitId"]) == p["stratum"] for p in order]
        else:
            taken = [p["order"] <= quotas.get(p["stratum"], 0) for p in order]
        chosen = [p for p, is_taken in zip(order, taken) if is_taken]
        rest = [p for p, is_taken in zip(order, taken) if not is_taken]
        steps.append(("selected", chosen == draw["selected"]))
        steps.append(("reserves", rest == draw["reserves"]))
    for name, holds in steps:
        print(("holds " if holds else "FAILS ") + name)
    print(",".join(p["unitId"] for p in order))
    return 0 if all(holds for _, holds in steps) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
