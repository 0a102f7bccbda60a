"""Reads forms, a line each, and prints the base form of Voikko's first analysis of each, then the seconds it took."""
import sys
import time
import libvoikko

voikko = libvoikko.Voikko("fi")
forms = sys.stdin.read().split("\n")
start = time.perf_counter()
lemmas = []
for form in forms:
    found = voikko.analyze(form)
    lemmas.append(found[0].get("BASEFORM", form) if found else form)
seconds = time.perf_counter() - start
print("\n".join(lemmas))
print(seconds)
