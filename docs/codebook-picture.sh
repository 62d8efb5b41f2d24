#!/usr/bin/env bash
# Makes docs/codebook.png out of the codebook: the title page, a page of the manual, a variable with its codes.
# Needs pdftoppm (poppler-utils) and Python with Pillow.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$top/beleg" codebook "$top/dataset" --output "$work" >/dev/null
variable=$(pdftotext "$work/codebook.pdf" - | awk 'BEGIN { RS = "\f" } /How the report presents the proposition/ && !page { page = NR } END { print page }')
for page in 1 6 "$variable"; do
  pdftoppm -r 55 -f "$page" -l "$page" -png "$work/codebook.pdf" "$work/page"
done
python3 - "$work" "$top/docs/codebook.png" <<'PY'
import glob, sys
from PIL import Image
pages = [Image.open(p).convert("RGB") for p in sorted(glob.glob(sys.argv[1] + "/page-*.png"))]
w, h = pages[0].size
picture = Image.new("RGB", (len(pages) * (w + 12) + 12, h + 24), (225, 225, 225))
for i, page in enumerate(pages):
    picture.paste(page, (12 + i * (w + 12), 12))
picture.quantize(64).save(sys.argv[2], optimize=True)
PY
