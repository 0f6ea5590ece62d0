#!/usr/bin/env bash
# Tests that editors find their way through the compact format, with the very settings that the README gives: Vim with its
# errorformat, Emacs with its regular expression, VS Code's problem matcher by the rules of JavaScript. Each must arrive at
# the file, line, column and severity that prdlint names. What is not installed is left out loudly.
#
#   src/test/sh/editors-test.sh [PRDLINT]    the program to run; by default bin/prdlint

set -u
root=$(cd "$(dirname "$0")/../../.." && pwd)
prdlint=${1:-$root/bin/prdlint}
work=$(mktemp -d "${TMPDIR:-/tmp}/prdlint editors XXXXXX")
trap 'rm -rf "$work"' EXIT
status=0

# Prints the first block of a language in the README.
from_readme() {
    sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" "$root/README.md" | sed '1d; /^```$/,$d'
}

# Compares what an editor understood with what was meant.
compare() {
    if [ -s "$work/expected" ] && cmp -s "$work/expected" "$work/$1"; then
        echo "ok      $1: $(wc -l <"$work/$1") places, such as $(head -n 1 "$work/$1")"
    else
        echo "FAIL    $1"
        diff "$work/expected" "$work/$1"
        status=1
    fi
}

mkdir "$work/bin" "$work/a folder"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$prdlint" >"$work/bin/prdlint"
chmod +x "$work/bin/prdlint"
PATH="$work/bin:$PATH"
cd "$work/a folder" || exit 1
# Two characters of a name take four columns on the screen and six bytes.
sed 's/Return and renewal/반납 and renewal/; s/| Issue a card/| 카드 Issue a card/' \
    "$root/testdata/broken/library-small.md" >prd.md
options='--severity PRD101=info'
# shellcheck disable=SC2086
prdlint check -f compact $options prd.md >../compact 2>../err
sed 's/^\([^:]*:[0-9]*:[0-9]*\): \(.\)[a-z]*: .*/\1 \2/' ../compact >../expected
for severity in error warning info; do
    if ! grep -q ": $severity: " ../compact; then
        echo "FAIL    prdlint reports no $severity here"
        cat ../compact ../err
        exit 1
    fi
done

# ---- Vim: it counts columns in bytes, so on lines with other than ASCII it is right about the line alone.

if ! command -v vim >/dev/null; then
    echo 'SKIPPED vim: it is not installed'
else
    from_readme vim >../prdlint.vim
    cat >../test.vim <<'END'
let &makeprg = substitute(&makeprg, 'compact', 'compact ' . $OPTIONS, '')
silent make!
let places = []
for item in getqflist()
    if item.valid
        call add(places, bufname(item.bufnr) . ':' . item.lnum . ':' . item.col . ' ' . item.type)
    endif
endfor
call writefile(places, '../vim')
" The cursor goes there, too.
cfirst
call writefile([expand('%') . ':' . line('.') . ':' . col('.')], '../vim-cursor')
qall!
END
    OPTIONS=$options vim -es -u NONE -N -c 'source ../prdlint.vim' -c 'edit prd.md' -c 'source ../test.vim' >../vim-output 2>&1
    compare vim
    if [ "$(cat ../vim-cursor)" != "$(sed -n '1s/ .*//p' ../expected)" ]; then
        echo "FAIL    vim went to $(cat ../vim-cursor)"
        status=1
    fi
fi

# ---- Emacs

if ! command -v emacs >/dev/null; then
    echo 'SKIPPED emacs: it is not installed'
else
    from_readme elisp >../prdlint.el
    cat >../test.el <<'END'
(setq compilation-skip-threshold 0)
(let ((log (compile (concat "prdlint check -f compact " (getenv "OPTIONS") " prd.md"))) (places '()))
  (while (process-live-p (get-buffer-process log)) (accept-process-output nil 0.1))
  (while (ignore-errors (next-error) t)
    (with-current-buffer (window-buffer (selected-window))
      (push (format "%s:%d:%d %c" (file-name-nondirectory buffer-file-name) (line-number-at-pos)
                    (1+ (- (point) (line-beginning-position)))
                    (with-current-buffer log
                      (aref "iwe" (compilation--message->type
                                   (get-text-property (point) 'compilation-message)))))
            places)))
  (with-temp-file "../emacs" (dolist (place (reverse places)) (insert place "\n"))))
END
    OPTIONS=$options emacs --batch -Q -l ../prdlint.el -l ../test.el >../emacs-messages 2>&1 </dev/null || cat ../emacs-messages
    compare emacs
fi

# ---- VS Code

if ! command -v node >/dev/null; then
    echo 'SKIPPED the problem matcher of VS Code: node is not installed'
else
    from_readme jsonc >../tasks.json
    node - ../tasks.json ../compact >../vscode <<'END'
const [tasks, report] = process.argv.slice(2).map(file => require('fs').readFileSync(file, 'utf8'))
const { pattern } = JSON.parse(tasks).tasks[0].problemMatcher
for (const line of report.trimEnd().split('\n')) {
  const match = new RegExp(pattern.regexp).exec(line)
  const [file, place, column, severity] = ['file', 'line', 'column', 'severity'].map(name => match[pattern[name]])
  if (!match[pattern.message] || !/^PRD\d+$/.test(match[pattern.code])) throw new Error(line)
  console.log(`${file}:${place}:${column} ${severity[0]}`)
}
END
    compare vscode
fi
exit $status
