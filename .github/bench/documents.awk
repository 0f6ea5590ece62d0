# Writes made-up PRDs of the Medium template, FOLDER/NNN/prd-NNNNN.md. The same number always gives the same bytes, another
# number other names, descriptions and rights. All of them agree with themselves and follow the usual Markdown style.
#
#   awk -v folder=FOLDER [-v count=1] [-v domains=5] [-v verbs=5] [-v roles=4] [-v faults=0] -f documents.awk
#
#   domains   resources, each with an endpoint group, a model and so many features and endpoints as there are verbs (1 to 5)
#   roles     above ten there is a permission matrix for every ten of them, so that the document grows no faster than its parts
#   faults    1 for a document with ten findings

BEGIN {
    count = default(count, 1)
    domains = default(domains, 5)
    verbs = default(verbs, 5)
    roles = default(roles, 4)
    faults = default(faults, 0)
    words = split("Parcel Locker Courier Depot Claim Refund Voucher Basket Supplier Warehouse Meter Tariff Route Sensor Recipe Lesson Ticket Garden", word, " ")
    split("List Create View Change Archive", verb, " ")
    split("GET POST GET PATCH DELETE", method, " ")
    split("Read Create Read Update Delete", operation, " ")
    tail[3] = tail[4] = tail[5] = "/:id"
    fieldCount = split("title note weight colour priority due_date quantity position comment language", fields, " ")
    split("String String Decimal String Integer Date Integer Integer String String", types, " ")
    split("string string number string number date number number string string", jsonTypes, " ")
    reasons = split("shift handover;weekly review;seasonal peak;customer call;stock count;night run;monthly closing;first visit", reason, ";")
    manners = split("without asking twice;with a reason;in one step;by hand or in bulk;as of a given day;sorted by date;together with its history", manner, ";")
    split("Member Clerk Auditor Manager", roleWord, " ")
    for (number = 0; number < count; number++) {
        write(number)
    }
}

function default(value, otherwise) {
    return value == "" ? otherwise : value + 0
}

# A whole number from 0 to below most. (awk's own rand differs from awk to awk.)
function random(most) {
    state = (state * 69069 + 12345) % 2147483648
    return int(state / 65536) % most
}

# A name for each number, none of them the beginning of another.
function madeUp(number, ending,    name, i) {
    name = ""
    for (i = 0; i < 4; i++) {
        name = name substr("bakelomuniporasetoviwaxe", 1 + 2 * ((number + 5 * i) % 12), 2)
        number = int(number / 12)
    }
    return toupper(substr(name, 1, 1)) substr(name, 2) ending
}

# Never two blank lines in a row.
function line(text) {
    if (text != "" || !blank) {
        print text > file
    }
    blank = text == "" || text ~ /\n$/
}

function heading(level, text) {
    line("")
    line(substr("######", 1, level) " " text)
    line("")
}

# A table's head, of columns that "|" separates.
function head(columns,    rule) {
    rule = columns
    gsub(/[^|]+/, "---", rule)
    gsub(/\|/, " | ", columns)
    gsub(/\|/, "|", rule)
    line("| " columns " |")
    line("|" rule "|")
}

function prepare(    d, k, r, i, first, size, chunk, swap, other) {
    state = number * 7919 + 104729
    for (i = 1; i <= words; i++) {
        order[i] = word[i]
    }
    for (i = words; i > 1; i--) {
        other = 1 + random(i)
        swap = order[i]
        order[i] = order[other]
        order[other] = swap
    }
    for (r = 1; r <= roles; r++) {
        role[r] = roles <= 4 ? roleWord[r + 4 - roles] : madeUp(r + 6000, "er")
    }
    chunks = int((roles + 9) / 10)
    split("", may)
    for (d = 1; d <= domains; d++) {
        name[d] = domains <= words ? order[d] : madeUp(d, "x")
        path[d] = tolower(name[d]) "s"
        key[d] = toupper(name[d])
        chunk = int((d - 1) * chunks / domains)
        first = chunk * 10 + 1
        size = roles - first + 1 < 10 ? roles - first + 1 : 10
        chunkOf[d] = chunk
        for (k = 1; k <= verbs; k++) {
            allowed[d, k] = ""
            for (r = first; r < first + size; r++) {
                if (r == first + size - 1 || r == first + d % (size - 1) || random(4) == 0) {
                    allowed[d, k] = allowed[d, k] (allowed[d, k] == "" ? "" : ", ") role[r]
                    if (index(may[d, r], operation[k]) == 0) {
                        may[d, r] = may[d, r] (may[d, r] == "" ? "" : "/") operation[k]
                    }
                }
            }
        }
        offset[d] = random(fieldCount)
    }
}

function field(d, i) {
    return 1 + (offset[d] + i) % fieldCount
}

function write(number,    d, i, r, c, k, row, folderOf, columns) {
    prepare()
    folderOf = sprintf("%s/%03d", folder, int(number / 100))
    if (number % 100 == 0) {
        system("mkdir -p '" folderOf "'")
    }
    file = sprintf("%s/prd-%05d.md", folderOf, number)
    line("# " name[1] " and " name[2] " Service " sprintf("%05d", number) " API MVP PRD")
    heading(2, "Core Information")
    line("**Purpose**: One place in which teams look after " path[1] " and " path[2] ".")
    line("**Consumers**: Web client, mobile app, reporting jobs")
    line("**Key Constraints**: Runs beside the ledger that is there; personal data stays in its region")
    line("**Scale**: " (100 + random(900)) " users, " (5 + random(80)) " GB of data")
    access()
    heading(2, "API Consumer Flow")
    heading(3, "Web Client Flow")
    line("1. `POST /auth/login` → `GET /" path[1] "` → the list is shown")
    line("2. `GET /" path[2] "` (" id(2, 1) ") → choose one")
    line("3. On 401 → `POST /auth/refresh` once, then sign in again")
    if (faults) {
        line("4. `GET /missing-things` → `POST /missing-things`")
        line("5. Undo it (F-" key[1] "-090), or leave it (F-" key[2] "-091)")
    }
    features()
    endpoints()
    specifications()
    models()
    rest()
    close(file)
}

function id(d, k) {
    return sprintf("F-%s-%03d", key[d], k)
}

function access(    r, c, d, columns, row, last) {
    heading(2, "Auth & Permissions")
    heading(3, "Authentication")
    line("- **Method**: JWT (Bearer)")
    line("- **Provider**: custom")
    line("- **Token Lifecycle**: Access token 15 minutes, Refresh token 14 days")
    heading(3, "Role Definitions")
    head("Role|Description|Key Capabilities")
    for (r = 1; r <= roles; r++) {
        line("| " role[r] " | Works as " tolower(role[r]) " in the " reason[1 + random(reasons)] " | What the matrix below allows |")
    }
    for (c = 0; c < chunks; c++) {
        heading(3, "Permission Matrix" (chunks > 1 ? " " c + 1 : ""))
        columns = "Resource Domain"
        last = c * 10 + 10 < roles ? c * 10 + 10 : roles
        for (r = c * 10 + 1; r <= last; r++) {
            columns = columns "|" role[r]
        }
        head(columns)
        for (d = 1; d <= domains; d++) {
            if (chunkOf[d] == c) {
                row = "| " name[d]
                for (r = c * 10 + 1; r <= last; r++) {
                    row = row " | " (may[d, r] == "" ? "—" : may[d, r])
                }
                line(row " |")
            }
        }
    }
}

function features(    d, k) {
    heading(2, "Feature Specifications")
    for (d = 1; d <= domains; d++) {
        heading(3, name[d] " Features")
        head("ID|Feature Name|Description|Auth Level|Endpoint Group")
        for (k = 1; k <= verbs; k++) {
            line("| **" id(d, k) "** | " verb[k] " " name[d] " | " verb[k] " " tolower(name[d]) "s " manner[1 + random(manners)] ", for the " \
                reason[1 + random(reasons)] ", and tell who did it | " allowed[d, k] " | " name[d] " |")
        }
    }
    heading(3, "Auth Features")
    head("ID|Feature Name|Description|Auth Level|Endpoint Group")
    line("| **F-AUTH-001** | Signup | A person becomes a user | Public | Auth |")
    line("| **F-AUTH-002** | Login | A user gets a pair of tokens | Public | Auth |")
    line("| **F-AUTH-003** | Token refresh | A refresh token becomes a new pair | Public | Auth |")
    heading(3, "Post-MVP Features (Excluded)")
    line("- Import of " path[1] " from files")
    line("- Push messages")
}

function endpoints(    d, k) {
    heading(2, "API Endpoint Groups")
    line("### Auth")
    line("")
    head("Method|Endpoint|Description|Feature ID|Auth|Roles")
    line("| POST | /auth/signup | Sign up | F-AUTH-001 | Public | — |")
    line("| POST | /auth/login | Log in | F-AUTH-002 | Public | — |")
    line("| POST | /auth/refresh | Refresh the tokens | F-AUTH-003 | Public | — |")
    for (d = 1; d <= domains; d++) {
        heading(3, name[d])
        head("Method|Endpoint|Description|Feature ID|Auth|Roles")
        for (k = 1; k <= verbs; k++) {
            line("| " method[k] " | /" path[d] tail[k] " | " verb[k] " " tolower(name[d]) "s | " id(d, k) " | Bearer | " allowed[d, k] \
                (faults && d <= 2 && k == 1 ? ", Stranger" d : "") " |")
        }
    }
}

# What a body holds, as lines of JSON.
function body(d,    i, json) {
    json = ""
    for (i = 1; i <= 4; i++) {
        json = json "  \"" fields[field(d, i)] "\": \"" jsonTypes[field(d, i)] "\"" (i < 4 ? "," : "") "\n"
    }
    return json
}

# A specification without bodies.
function brief(endpoint, status, errors) {
    heading(4, endpoint)
    line("**Success Response (" status "):** " (status == 204 ? "no body" : "as above"))
    line("**Error Responses:** " errors)
}

function specifications(    d, k, errors) {
    heading(2, "Request/Response Specifications")
    line("### Auth Endpoints")
    brief("POST /auth/signup", 201, "400 (Validation Error)")
    brief("POST /auth/login", 200, "400 (Validation Error), 401 (Unauthorized)")
    brief("POST /auth/refresh", 200, "401 (Unauthorized)")
    for (d = 1; d <= domains; d++) {
        heading(3, name[d] " Endpoints")
        errors = "401 (Unauthorized), 403 (Forbidden)"
        for (k = 1; k <= verbs; k++) {
            if (k == 2) {
                line("")
                line("#### POST /" path[d] "\n\n**Request Body:**\n\n```json\n{\n" body(d) "}\n```\n")
                line("**Success Response (201):**\n\n```json\n{\n  \"id\": \"uuid\",\n" body(d) "}\n```\n")
                line("**Error Responses:** 400 (Validation Error), " errors ", 409 `" key[d] "_CLOSED`")
            } else {
                brief(method[k] " /" path[d] tail[k], k == 5 ? 204 : 200, errors (k > 2 ? ", 404 `NOT_FOUND`" : ""))
            }
        }
    }
}

function models(    d, i, parent) {
    heading(2, "Data Model")
    line("### User (A person who signs in)")
    line("")
    head("Field|Description|Type/Relation")
    line("| id | Unique identifier | UUID |")
    line("| email | Address to sign in with | String |")
    line("| created_at | When it was made | DateTime |")
    for (d = 1; d <= domains; d++) {
        heading(3, name[d] " (One " tolower(name[d]) " and what is known of it)")
        head("Field|Description|Type/Relation")
        line("| id | Unique identifier | UUID |")
        for (i = 1; i <= 4; i++) {
            line("| " fields[field(d, i)] " | Its " fields[field(d, i)] " as it was for the " reason[1 + random(reasons)] " | " types[field(d, i)] " |")
        }
        line("| owner_id | Whose it is | → User.id |")
        if (d > 1) {
            parent = name[1 + random(d - 1)]
            line("| " tolower(parent) "_id | To which it belongs | → " parent ".id |")
        }
        if (faults && d <= 2) {
            line("| lost_id | Nothing | → Nowhere" d ".id |")
            line("| half_id | Half a reference | → User.half" d " |")
        }
        line("| created_at | When it was made | DateTime |")
    }
    heading(3, "Entity Relationships")
    for (d = 1; d <= domains; d++) {
        line("- User 1:N " name[d] " (owner)")
    }
}

function rest(    d) {
    heading(2, "Error Handling")
    line("### Standard Error Format")
    line("")
    line("```json\n{\n  \"error\": { \"code\": \"NOT_FOUND\", \"message\": \"What went wrong\" }\n}\n```")
    heading(3, "HTTP Status Codes")
    line("- 200: OK\n- 201: Created\n- 204: No Content\n- 400: Validation Error\n- 401: Unauthorized\n- 403: Forbidden\n- 404: Not Found\n- 409: Conflict")
    heading(3, "Business Error Codes")
    head("Code|HTTP Status|Description")
    line("| NOT_FOUND | 404 | There is no such thing |")
    for (d = 1; d <= domains; d++) {
        line("| " key[d] "_CLOSED | 409 | The " tolower(name[d]) " takes no changes any more |")
    }
    heading(2, "Event & Integration Architecture")
    line("### Domain Events")
    line("")
    head("Event|Trigger|Consumers")
    for (d = 1; d <= domains; d++) {
        line("| " tolower(name[d]) ".made | When a " tolower(name[d]) " is made | Mail, " reason[1 + random(reasons)] " |")
    }
    heading(3, "External Integrations")
    head("Service|Purpose|Integration Method")
    line("| Mail service | Messages to users | REST API |")
    heading(3, "Webhooks (Outbound)")
    head("Event|Payload|Retry Policy")
    line("| " tolower(name[1]) ".made | { id, created_at } | 3 retries, growing pauses |")
    heading(2, "Tech Stack (Latest Versions)")
    line("- **Spring Boot 3.5+** - Framework")
    line("- **Java 21 LTS** - Runtime")
    line("- **PostgreSQL 17+** - Database")
}
