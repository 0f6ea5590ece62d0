package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Operation;
import io.github.prdlint.prd.PermissionMatrix;
import io.github.prdlint.prd.PermissionMatrix.Cell;
import io.github.prdlint.prd.PermissionMatrix.Row;
import io.github.prdlint.prd.PermissionMatrix.RowKind;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tables are permission matrices, how they are laid out, and whom they let do what. */
class MatrixReaderTest {

    private static final String ROLES =
            "## Auth // ### Roles // | Role | Description | // | Clerk | Sells | // | Cook | Cooks | // | Shop Keeper | Keeps | // ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Q = Read ¦ R",
                "Q: Read ¦ R",
                "Q：Read ¦ R",
                "Q — Read ¦ R",
                "Q – Read ¦ R",
                "Q - Read ¦ R",
                "Q -Read ¦ R",
                "Q- Read ¦ ?",
                "Q-Read ¦ ?",
                "Q Read ¦ ?",
                "Q ¦ ?",
                "Q = ¦ no",
                "Legend: Q = Read ¦ R",
                "Legend:Q = Read ¦ R",
                "The letter Q = Read ¦ R",
                "P = Create, Q = Read ¦ R",
                "P = Create; Q = Read ¦ R",
                "P = Create · Q = Read ¦ R",
                "P: Create、Q: Read ¦ R",
                "- P = Create // - Q = Read ¦ R",
                "=Q = Read ¦ ?",
                "Q = nothing that can be read ¦ ?",
            })
    void aLegendSaysWhatASignMeans(String legend, String grant) {
        assertThat(matrices("## Permission Matrix // " + legend
                        + " // // | Resource | Clerk | // | Orders | Q | // | Bills | R | // | Tables | R |"))
                .isEqualTo("RESOURCE_BY_ROLE Orders: Clerk " + grant + "; Bills: Clerk R; Tables: Clerk R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "ABCQ = Read ¦ ABCQ ¦ R",
                "ABCDQ = Read ¦ ABCDQ ¦ ?",
                "🔒🔑🔒🔑 = Read ¦ 🔒🔑🔒🔑 ¦ R",
            })
    void aSignIsShort(String legend, String cell, String grant) {
        assertThat(matrices("## Permission Matrix // " + legend + " // // | Resource | Clerk | // | Orders | " + cell
                        + " | // | Bills | R | // | Tables | R |"))
                .isEqualTo("RESOURCE_BY_ROLE Orders: Clerk " + grant + "; Bills: Clerk R; Tables: Clerk R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Permission Matrix // | Resource | Clerk | Cook | // | Orders | R | CRU | // | Bills | - | D | ¦ RESOURCE_BY_ROLE Orders: Clerk R, Cook CRU; Bills: Clerk no, Cook D",
                "## Notes // | Resource | Clerk | Cook | // | Orders | R | CRU | ¦ ",
                "## Auth // | Resource | Clerk | Cook | // | Orders | R | CRU | ¦ RESOURCE_BY_ROLE Orders: Clerk R, Cook CRU",
                "## Auth // | Action | Clerk | Cook | // | Take orders | ✅ | - | // | Company settings | - | ✅ | ¦ ACTION_BY_ROLE Take orders is  takeorder: Clerk any, Cook no; Company settings is  companysetting: Clerk no, Cook any",
                "## Auth // | Whatever | Clerk | Cook | // | Orders | R | CRU | ¦ ",
                "## Auth // | Resource | Method | Path | Clerk | // | Orders | GET | /orders | ✅ | ¦ ",
                "## Permission Matrix // | Resource | // | R | ¦ ",
                "## Permission Matrix // | Resource | Clerk | // ¦ ",
                "## Permission Matrix // | Resource | Clerk | Type | // | Orders | R | R | ¦ ",
                "## Permission Matrix // | Field | Clerk | Cook | // | price | R | R | ¦ ",
                "## Permission Matrix // | Resource | Notes | // | Orders | R | ¦ ",
                "## Permission Matrix // | Resource | Clerk | // | Orders | R | // | Bills | some | ¦ ",
                "## Permission Matrix // | Resource | Clerk | // | Orders | R | // | Bills | some | // | Tables | U | ¦ RESOURCE_BY_ROLE Orders: Clerk R; Bills: Clerk ?; Tables: Clerk U",
                "## Permission Matrix // | Resource | Clerk | // | Orders | Read, Create, Update, Delete, Manage own | ¦ RESOURCE_BY_ROLE Orders: Clerk CRUDM",
                "## Permission Matrix // | Resource | Clerk | // | Orders | Read, Create, Update, Delete, Manage a bit | ¦ ",
                "## Permission Matrix // | Resource | Clerk | // | Orders | ✅ as long as it fits and nobody else wears it then | ¦ RESOURCE_BY_ROLE Orders: Clerk any",
                // Names
                "## Permission Matrix // | Resource | (own) | Clerk (own | // | Orders | R | C | ¦ RESOURCE_BY_ROLE Orders: (own) R, Clerk (own C",
                "## Permission Matrix // | Resource | Clerk + Cook | // | Orders | R | ¦ RESOURCE_BY_ROLE Orders: Clerk R, Cook R",
                "## Permission Matrix // | Resource | Clerk only | Cook (own) | Boss (a) or b | // | Orders | R | R | R | ¦ RESOURCE_BY_ROLE Orders: Clerk R, Cook R, Boss (a) or b R",
                "## Permission Matrix // | Resource | Clerk | // | orders: all | ✅ | // | :orders | ✅ | // | orders: | ✅ | ¦ RESOURCE_BY_ROLE orders: all: Clerk any; :orders: Clerk any; orders:: Clerk any",
                "## Permission Matrix // | Resource | Clerk | // | a:read | ✅ | // | orders:r | ✅ | // | a.b.delete | ✅ | ¦ PERMISSION_BY_ROLE a:read is R a: Clerk any; orders:r is R order: Clerk any; a.b.delete is D b: Clerk any",
                "## Permission Matrix // | Endpoint | Clerk | // | Orders GET /orders | ✅ | // | GET /orders | ✅ | // | /bills | ✅ | ¦ ENDPOINT_BY_ROLE Orders GET /orders: Clerk any; GET /orders is GET /orders: Clerk any; /bills is /bills: Clerk any",
                "## Permission Matrix // | Resource | Clerk | // | Orders | ✅ | // | Take bills | ✅ | ¦ RESOURCE_BY_ROLE Orders: Clerk any; Take bills: Clerk any",
                "## Permission Matrix // | Path | Method | Clerk | // | /orders | POST | ✅ | // | /bills | all | ✅ | ¦ ENDPOINT_BY_ROLE /orders is POST /orders: Clerk any; /bills is /bills: Clerk any",
                "## Permission Matrix // | Resource | Action | Clerk | // | Orders | Read | ✅ | // | Bills | Pay | ✅ | // | | Cook | ✅ | ¦ ACTION_BY_ROLE Read is R order: Clerk any; Pay is A bill: Clerk any; Cook is  cook: Clerk any",
                "## Permission Matrix // | Resource | Action | Clerk | // | Orders | Create bill | ✅ | // | Bills | Pay | CRU | ¦ ACTION_BY_ROLE Create bill is C order: Clerk any; Pay is  bill: Clerk CRU",
                "## Permission Matrix // | Action | Clerk | // | Create/Update order | ✅ | // | Create/all order | ✅ | // | C order | ✅ | // | Create | ✅ | // | Create ! | ✅ | ¦ ACTION_BY_ROLE Create/Update order is CU order: Clerk any; Create/all order is  createallorder: Clerk any; C order is  corder: Clerk any; Create is  create: Clerk any; Create ! is C create: Clerk any",
                "## Permission Matrix // | Action | Clerk | // | Allow order | ✅ | // | Deny order | ✅ | // | Refund order | ✅ | // | Access logs | CRU | ¦ ACTION_BY_ROLE Allow order is  alloworder: Clerk any; Deny order is  denyorder: Clerk any; Refund order is A order: Clerk any; Access logs is  accesslog: Clerk CRU",
                "## 권한 매트릭스 // | 액션 | 점원 | // | 주문 생성 | ✅ | // | 주문 관리 | ✅ | // | 주문 수정/삭제 | ✅ | // | 조회 | ✅ | // | 주문 abc | ✅ | ¦ ACTION_BY_ROLE 주문 생성 is C 주문: 점원 any; 주문 관리 is  주문: 점원 any; 주문 수정/삭제 is UD 주문: 점원 any; 조회 is  조회: 점원 any; 주문 abc is  주문abc: 점원 any",
                "## 권한 매트릭스 // | 리소스 | 점원 | // | 주문 관리 | ✅ | // | 주문 생성 | CR | ¦ RESOURCE_BY_ROLE 주문 관리: 점원 any; 주문 생성: 점원 CR",
                "## Permission Matrix // ### Create (own) // | Resource | Clerk | // | Orders | ✅ | // | Bills | - | // | Tables | R | ¦ ACTION_BY_ROLE Orders is C order: Clerk any; Bills is C bill: Clerk no; Tables is  table: Clerk R",
                "## Permission Matrix // ### Allowed // | Resource | Clerk | // | Orders | ✅ | ¦ RESOURCE_BY_ROLE Orders: Clerk any",
                "## Permission Matrix // ### Denied // | Resource | Clerk | // | Orders | ✅ | ¦ RESOURCE_BY_ROLE Orders: Clerk any",
                "## Permission Matrix // ### Full access // | Resource | Clerk | // | Orders | ✅ | ¦ RESOURCE_BY_ROLE Orders: Clerk any",
                "## Permission Matrix // | Resource | Clerk | | Cook | // | Orders | R | . | C | // | Bills | R | // | | R | . | R | ¦ RESOURCE_BY_ROLE Orders: Clerk R, Cook C; Bills: Clerk R",
                // long
                "## Permission Matrix // | Role | Resource | Create | Read | // | Clerk | Orders | ✅ | - | // | Clerk | // | Cook | Orders | - | // | Cook | Bills | ✅ | ✅ | ¦ LONG Orders: Clerk C, Cook no; Bills: Cook CR",
                "## Permission Matrix // | Role | What | Read | Write | // | Clerk | Orders | ✅ | ✅ | ¦ LONG Orders: Clerk CRUD",
                "## Permission Matrix // | What | Role | Read | Write | // | Orders | Clerk | ✅ | ✅ | ¦ LONG Orders: Clerk CRUD",
                "## Permission Matrix // | Role | Resource | Read | // | Clerk | Orders | ✅ | ¦ ",
                "## Permission Matrix // | Role | Resource | Read | Create | Write | Delete | Update | // | Clerk | Orders | - | - | ✅ | - | - | // | Cook | orders:x | - | - | - | - | - | ¦ LONG Orders: Clerk CUD; orders:x is  order: Cook no",
                "## Permission Matrix // | Role | Resource | Full | Create | // | Clerk | Orders | ✅ | - | // | Clerk | Orders | - | - | // | (nobody) | Orders | ✅ | - | // | Cook + Boss | Orders | see note | ✅ | ¦ LONG Orders: Clerk CRUD, Clerk no, Cook C, Cook ?, Boss C, Boss ?",
                "## Notes // | Role | Resource | Read | Write | // | Clerk | Orders | ✅ | ✅ | ¦ ",
            })
    void aMatrixReadsHoweverItIsLaidOut(String excerpt, String expected) {
        assertThat(matrices(excerpt)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Notes // | Resource | Clerk | Cook | // | Orders | R | CRU | ¦ RESOURCE_BY_ROLE Orders: Clerk R, Cook CRU",
                "## Notes // | Resource | Clerk | Waiter | // | Orders | R | CRU | ¦ RESOURCE_BY_ROLE Orders: Clerk R, Waiter CRU",
                "## Notes // | Resource | Clerk | Waiter | Boss | // | Orders | R | CRU | R | ¦ ",
                "## Notes // | Resource | Waiter | Boss | // | Orders | R | CRU | R | ¦ ",
                "### Rights // | Resource | Waiter | Boss | // | Orders | R | CRU | R | ¦ ",
                "## Notes // | Role | Orders | Bills | // | Clerk | R | CRU | // | Cook | R | - | ¦ ",
                "### Rights // | Role | Orders | Bills | // | Clerk | R | CRU | // | Cook | R | - | ¦ ROLE_BY_RESOURCE Orders: Clerk R, Cook R; Bills: Clerk CRU, Cook no",
                "### Rights // | Role | Orders | Bills | // | Waiter | R | CRU | // | Cook | R | - | ¦ ROLE_BY_RESOURCE Orders: Waiter R, Cook R; Bills: Waiter CRU, Cook no",
                "### Rights // | Role | Orders | Bills | // | Waiter | R | CRU | // | Boss | R | - | ¦ ROLE_BY_RESOURCE Orders: Waiter R, Boss R; Bills: Waiter CRU, Boss no",
                "### Rights // | Person | Orders | Bills | // | Clerk | R | CRU | // | Cook | R | - | ¦ ROLE_BY_RESOURCE Orders: Clerk R, Cook R; Bills: Clerk CRU, Cook no",
                "### Rights // | Person | Orders | Bills | // | Clerk | R | CRU | // | Waiter | R | - | ¦ ",
                "### Rights // | Person | Orders | Bills | // | Clerk | R | CRU | // | Cook | R | - | // | Waiter | R | - | ¦ ROLE_BY_RESOURCE Orders: Clerk R, Cook R, Waiter R; Bills: Clerk CRU, Cook no, Waiter no",
                "### Rights // | Permission | Orders | Bills | // | Boss | R | CRU | // | Waiter | R | - | ¦ ROLE_BY_RESOURCE Orders: Boss R, Waiter R; Bills: Boss CRU, Waiter no",
                "### Rights // | Permission | Clerk | Cook | // | Boss | R | CRU | // | Waiter | R | - | ¦ RESOURCE_BY_ROLE Boss: Clerk R, Cook CRU; Waiter: Clerk R, Cook no",
                "### Rights // | Permission | Clerk | Waiter | // | orders:read | ✅ | - | // | Waiter | ✅ | - | ¦ RESOURCE_BY_ROLE orders:read is R order: Clerk any, Waiter no; Waiter: Clerk any, Waiter no",
                "### Rights // | Permission | Waiter | Boss | // | orders:read | ✅ | - | // | bills.pay | ✅ | - | ¦ ",
                "### Rights // | Permission | Waiter | Boss | // | GET /orders | ✅ | - | // | POST /bills | ✅ | - | ¦ ",
                "### Rights // | Permission | Waiter | Boss | // | Create order | ✅ | - | // | Pay bill | ✅ | - | ¦ ",
                "### Permission Matrix // | Permission | Waiter | Boss | // | Create order | ✅ | - | // | Pay bill | ✅ | - | ¦ ACTION_BY_ROLE Create order is C order: Waiter any, Boss no; Pay bill is A bill: Waiter any, Boss no",
                "### Rights // | Resource | Shop<br>Keeper | Clerk<br>Cook | // | Orders | R | C | ¦ RESOURCE_BY_ROLE Orders: Shop Keeper R, Clerk C, Cook C",
                "### Rights // | Role | Orders | // | Clerk | R | // | | R | // | Cook | // | Clerk + Cook | U | ¦ ROLE_BY_RESOURCE Orders: Clerk R, Clerk U, Cook U",
                "### Rights // | Person | Orders | Bills | // | Clerk | R | R | // | Cook | R | R | // | Boss | // | Waiter | R | R | ¦ ",
                "### Rights // | Role | Create | // | Clerk | ✅ | // | Cook | - | ¦ ROLE_BY_RESOURCE Create: Clerk any, Cook no",
                "### Create // | Role | Orders | // | Clerk | ✅ | // | Cook | - | ¦ ROLE_BY_RESOURCE Orders is C order: Clerk any, Cook no",
                "### Rights // | Permission | Clerk | Boss | // | Cook | ✅ | - | // | Waiter | ✅ | - | ¦ ROLE_BY_RESOURCE Clerk: Cook any, Waiter any; Boss: Cook no, Waiter no",
                "### Rights // | Permission | Waiter | Boss | // | Cook | ✅ | - | // | GET /orders | ✅ | - | ¦ ",
                "### Rights // | Access | Clerk | Roles | // | Orders | ✅ | all | ¦ RESOURCE_BY_ROLE Orders: Clerk any",
            })
    void theRolesThatAreDefinedTellAMatrixFromOtherTables(String excerpt, String expected) {
        assertThat(matrices(ROLES + excerpt)).isEqualTo(expected == null ? "" : expected);
    }

    private static String matrices(String excerpt) {
        return Excerpt.read(excerpt).matrices().stream()
                .map(MatrixReaderTest::show)
                .collect(Collectors.joining(" + "))
                .replace('\n', ' ');
    }

    private static String show(PermissionMatrix matrix) {
        return matrix.shape() + " "
                + matrix.rows().stream().map(MatrixReaderTest::show).collect(Collectors.joining("; "));
    }

    private static String show(Row row) {
        String cells = row.cells().stream().map(MatrixReaderTest::show).collect(Collectors.joining(", "));
        String about = row.kind() == RowKind.RESOURCE
                ? ""
                : row.kind() == RowKind.PATH
                        ? " is " + row.method().map(method -> method + " ").orElse("")
                                + row.path().map(path -> path.key()).orElse("")
                        : " is " + letters(row.operations()) + " "
                                + row.resource().keys().iterator().next();
        return row.name() + about + (cells.isEmpty() ? "" : ": " + cells);
    }

    private static String show(Cell cell) {
        String granted = letters(cell.operations());
        String said = !cell.allowed() ? "no" : granted.isEmpty() ? "any" : granted;
        return cell.role() + " " + (cell.readable() ? said : "?");
    }

    private static String letters(Set<Operation> operations) {
        return new TreeSet<>(operations)
                .stream().map(operation -> operation.name().substring(0, 1)).collect(Collectors.joining());
    }
}
