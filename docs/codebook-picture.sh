#!/usr/bin/env bash
# Makes docs/codebook.png out of the codebook: the title page, the map, the timeline, a variable with its codes.
# Needs pdftoppm (poppler-utils) and Python with Pillow.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$top/beleg" codebook "$top/dataset" --output "$work" >/dev/null
page() {
  pdftotext "$work/codebook.pdf" - | awk -v words="$1" 'BEGIN { RS = "\f" } index($0, words) && !page { page = NR } END { print page }'
}
# As pictures are put side by side in the order of their names, each is called by its place.
i=0
for page in 1 "$(page 'where they are, and how sure')" "$(page 'the days on which each may')" \
  "$(page 'How the report presents the proposition')"; do
  i=$((i + 1))
  pdftoppm -r 55 -f "$page" -l "$page" -png -singlefile "$work/codebook.pdf" "$work/page-$i"
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
