# Makes a table of the results of one part: PART, ROUND, NAME, WALL, CPU, separated by tabs. Ratios are taken within each round.
#
#   -v part=PART -v bases='NAME,NAME'                                   every command, and its ratios to each base
#   -v part=PART -v large=NAME -v small=NAME -v start=NAME -v scale=A/B  one line: (large - start) / (small - start) of CPU time, times A/B

$1 == part {
    if (!($3 in known)) {
        known[$3] = 1
        name[++names] = $3
    }
    if ($2 > rounds) {
        rounds = $2
    }
    wall[$3, $2] = $4
    cpu[$3, $2] = $5
}

# The median, least and greatest of the values 1 to rounds.
function spread(format,    i, j, value, middle) {
    for (i = 2; i <= rounds; i++) {
        value = values[i]
        for (j = i - 1; j > 0 && values[j] > value; j--) {
            values[j + 1] = values[j]
        }
        values[j + 1] = value
    }
    middle = int((rounds + 1) / 2)
    value = rounds % 2 ? values[middle] : (values[middle] + values[middle + 1]) / 2
    return sprintf(format " (" format "–" format ")", value, values[1], values[rounds])
}

function seconds(of, kind,    i) {
    for (i = 1; i <= rounds; i++) {
        values[i] = kind == "wall" ? wall[of, i] : cpu[of, i]
    }
    return spread("%.3f")
}

function ratio(of, to, kind,    i) {
    for (i = 1; i <= rounds; i++) {
        values[i] = kind == "wall" ? wall[of, i] / wall[to, i] : cpu[of, i] / cpu[to, i]
    }
    return spread("%.2f")
}

END {
    if (large != "") {
        split(scale, bytes, "/")
        for (i = 1; i <= rounds; i++) {
            values[i] = (cpu[large, i] - cpu[start, i]) / (cpu[small, i] - cpu[start, i]) * bytes[1] / bytes[2]
        }
        print "| " large ", to " small " | " spread("%.2f") " |"
        exit
    }
    count = split(bases, base, ",")
    print "\n### " part "\n"
    head = "| | wall, s | CPU, s |"
    rule = "|---|---|---|"
    for (b = 1; b <= count; b++) {
        head = head " wall, to " base[b] " | CPU, to " base[b] " |"
        rule = rule "---|---|"
    }
    print head
    print rule
    for (n = 1; n <= names; n++) {
        row = "| " name[n] " | " seconds(name[n], "wall") " | " seconds(name[n], "cpu") " |"
        for (b = 1; b <= count; b++) {
            row = row (name[n] == base[b] ? " 1 | 1 |" : " " ratio(name[n], base[b], "wall") " | " ratio(name[n], base[b], "cpu") " |")
        }
        print row
    }
}
