"""Holds bagit-python against the stories that the verifier's tests laid out: FOLDER/holds and FOLDER/fails.

Each is a bag as a folder, and the same as a tar that Python's own reader has to unpack to the same files. What bagit-python
says otherwise is listed with the reason; anything else that it says otherwise, or no longer does, is a failure.
"""

import filecmp
import logging
import pathlib
import sys
import tarfile
import tempfile

import bagit

REFUSES = {
    "algorithm-with-hyphen": "it looks for sha3_256",
    "basic-bag-sha3": "it looks for sha3_256; RFC 8493, 2.4, says letters and digits only",
    "basic-bag-sha512-256": "not in its list of algorithms",
    "percent-decoded": "it does not decode %25 (2.1.3)",
}
LETS_PASS = {
    "bag-info-invalid-whitespace": "2.2.2: no space before the colon",
    "bagit-three-lines": "2.1.1: exactly two lines",
    "bagit-with-invalid-whitespace": "2.1.1",
    "bagit-with-invalid-whitespace-0.97": "a story of the conformance suite",
    "fetch-not-in-manifest": "2.2.3",
    "listed-twice-in-another-composition": "2.1.3: exactly once",
    "malformed-line": "it takes a line that begins with # for a comment",
    "not-in-every-manifest": "2.1.3: every manifest, every file",
    "payload-oxum-repeated": "2.2.2",
    "tag-manifest-without-manifest": "2.2.1",
}


def complaint(folder):
    try:
        bagit.Bag(str(folder)).validate()
        return None
    except Exception as e:  # it raises whatever comes to it
        return f"{type(e).__name__}: {e}"


def files(folder):
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def untarred(tar, folder):
    with tempfile.TemporaryDirectory() as to:
        with tarfile.open(tar) as archive:
            archive.extractall(to, filter="data")
        there = pathlib.Path(to, "bag")
        names = files(there)
        return names == files(folder) and not filecmp.cmpfiles(there, folder, names, shallow=False)[1]


def main():
    logging.disable(logging.CRITICAL)
    top = pathlib.Path(sys.argv[1])
    wrong, seen = [], 0
    for kind, listed in (("holds", REFUSES), ("fails", LETS_PASS)):
        for folder in sorted(p for p in (top / kind).iterdir() if p.is_dir()):
            seen += 1
            said = complaint(folder)
            differs = (said is not None) == (kind == "holds")
            if differs != (folder.name in listed):
                wrong.append(f"{kind}/{folder.name}: bagit-python says {said or 'nothing'}")
            if not untarred(folder.with_name(folder.name + ".tar"), folder):
                wrong.append(f"{kind}/{folder.name}: Python unpacks other files from the tar")
    print("\n".join(wrong) or f"bagit-python judges {seen} bags as is known")
    sys.exit(1 if wrong or not seen else 0)


if __name__ == "__main__":
    main()
