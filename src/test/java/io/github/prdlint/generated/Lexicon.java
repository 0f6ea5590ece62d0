package io.github.prdlint.generated;

import java.util.List;

/** The words of which projects are made: none of them means the same as another, or is nearly spelled like it. */
final class Lexicon {

    private Lexicon() {}

    /** A noun in both languages; the English in words that are joined as a path, a model or a title needs. */
    record Noun(String singular, String plural, String korean) {

        /** Returns the name as models and JSON types have it: {@code GiftCard}. */
        String pascal() {
            return singular.replace(" ", "");
        }

        /** Returns the plural as paths have it: {@code gift-cards}. */
        String segment() {
            return plural.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        }

        /** Returns the word by which Feature IDs call it: {@code GIFT}. */
        String domain() {
            return singular.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
        }
    }

    static final List<Noun> RESOURCES = List.of(
            noun("Order", "Orders", "주문"),
            noun("Invoice", "Invoices", "청구서"),
            noun("Product", "Products", "상품"),
            noun("Vehicle", "Vehicles", "차량"),
            noun("Booking", "Bookings", "예약"),
            noun("Lesson", "Lessons", "수업"),
            noun("Warehouse", "Warehouses", "창고"),
            noun("Recipe", "Recipes", "조리법"),
            noun("Garden", "Gardens", "정원"),
            noun("Exhibit", "Exhibits", "전시물"),
            noun("Harvest", "Harvests", "수확"),
            noun("Telescope", "Telescopes", "망원경"),
            noun("Bicycle", "Bicycles", "자전거"),
            noun("Cabin", "Cabins", "객실"),
            noun("Parcel", "Parcels", "소포"),
            noun("Locker", "Lockers", "사물함"),
            noun("Survey", "Surveys", "설문"),
            noun("Contract", "Contracts", "계약"),
            noun("Voucher", "Vouchers", "쿠폰"),
            noun("Instrument", "Instruments", "악기"),
            noun("Playlist", "Playlists", "재생목록"),
            noun("Album", "Albums", "앨범"),
            noun("Battery", "Batteries", "배터리"),
            noun("Branch", "Branches", "지점"),
            noun("Delivery", "Deliveries", "배송"),
            noun("Company", "Companies", "업체"),
            noun("Gift Card", "Gift Cards", "선물권"),
            noun("Work Shift", "Work Shifts", "근무조"),
            noun("Time Slot", "Time Slots", "시간대"),
            noun("Star Chart", "Star Charts", "별자리표"),
            noun("Tool Kit", "Tool Kits", "공구함"),
            noun("Shelf", "Shelves", "책장"),
            noun("Bus", "Buses", "버스"),
            noun("Box", "Boxes", "상자"),
            noun("Greenhouse", "Greenhouses", "온실"),
            noun("Aircraft Engine", "Aircraft Engines", "항공기 엔진"));

    /** What a resource may have several of; it stands below the resource in paths. */
    static final List<Noun> PARTS = List.of(
            noun("Note", "Notes", "메모"),
            noun("Comment", "Comments", "댓글"),
            noun("Attachment", "Attachments", "첨부"),
            noun("Reading", "Readings", "측정값"),
            noun("Label", "Labels", "라벨"),
            noun("Repair", "Repairs", "수리"),
            noun("Photo", "Photos", "사진"));

    static final List<Noun> ROLES = List.of(
            noun("Store Keeper", "", "매장지기"),
            noun("Courier", "", "배송 기사"),
            noun("Auditor", "", "감사 담당자"),
            noun("Dispatcher", "", "배차 담당자"),
            noun("Clerk", "", "접수원"),
            noun("Supervisor", "", "반장"),
            noun("Accountant", "", "회계사"),
            noun("Inspector", "", "검수자"),
            noun("Editor", "", "편집자"),
            noun("Nurse", "", "간호사"),
            noun("Head Trainer", "", "수석 강사"),
            noun("Planner", "", "기획자"));

    /** Fields in snake case with a type; together with {@code id} and keys they are what a model holds. */
    static final List<List<String>> FIELDS = List.of(
            List.of("title", "String", "제목"),
            List.of("quantity", "Integer", "수량"),
            List.of("price_cents", "Integer", "가격"),
            List.of("colour", "String", "색상"),
            List.of("weight_grams", "Integer", "무게"),
            List.of("starts_at", "DateTime", "시작 시각"),
            List.of("ends_on", "Date", "종료일"),
            List.of("capacity", "Integer", "정원"),
            List.of("phase", "Enum", "단계"),
            List.of("language", "String", "언어"),
            List.of("serial_number", "String", "일련번호"),
            List.of("latitude", "Float", "위도"),
            List.of("longitude", "Float", "경도"),
            List.of("headline", "String", "표제"),
            List.of("remark_text", "String", "본문"),
            List.of("rating", "Integer", "평점"),
            List.of("supplier_code", "String", "공급처 코드"),
            List.of("barcode", "String", "바코드"),
            List.of("depth_mm", "Integer", "깊이"),
            List.of("currency", "String", "통화"),
            List.of("file_url", "String", "파일 주소"),
            List.of("archived_at", "DateTime", "보관 시각"));

    /** Verbs of actions, as path segments. */
    static final List<String> ACTIONS =
            List.of("cancel", "approve", "archive", "publish", "confirm", "pause", "resume", "close", "reopen");

    /** What business error codes say about a resource, and their status. */
    static final List<String> FAULTS =
            List.of("LOCKED 409", "IN_USE 409", "EXPIRED 410", "TOO_LARGE 422", "OUT_OF_RANGE 422");

    /** Names that are like nothing else in any document. */
    static final List<String> STRANGERS = List.of("Zyxgorm", "Quuxblat", "Wibbleform");

    private static Noun noun(String singular, String plural, String korean) {
        return new Noun(singular, plural, korean);
    }
}
