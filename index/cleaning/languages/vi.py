"""Vietnamese."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "đăng ký mua báo|đăng ký gói|đặt báo|đặt mua báo|nâng cấp tài khoản|ủng hộ|dành cho thành viên|tặng sao"
        ),
        Furniture.SHARE: (
            "chia sẻ|chia sẻ bài viết|chia sẻ facebook|chia sẻ lên facebook|chia sẻ qua email|gửi email"
            "|gửi cho bạn bè|gửi bài viết|in bài|in bài viết|in trang|bản in|sao chép liên kết|sao chép link"
            "|copy link|theo dõi|theo dõi chúng tôi|theo dõi trên|lưu bài|lưu bài viết|lưu|thích|nghe bài viết"
            "|nghe đọc bài|cỡ chữ|quan tâm|tweet bài viết|chia sẻ zalo"
        ),
        Furniture.COOKIES: "đồng ý|chấp nhận|chấp nhận tất cả|từ chối tất cả|chính sách cookie|cài đặt cookie",
        Furniture.RELATED: (
            "xem thêm|đọc thêm|đọc tiếp|xem tiếp|xem chi tiết|chi tiết|tin liên quan|bài liên quan"
            "|bài viết liên quan|tin tức liên quan|tin bài liên quan|chủ đề liên quan|liên quan|có thể bạn quan tâm"
            "|có thể bạn thích|bạn có thể thích|có thể bạn sẽ thích|bài viết khác|tin khác|các tin khác"
            "|tin cùng chuyên mục|cùng chuyên mục|bài cùng chuyên mục|tin đọc nhiều|đọc nhiều|đọc nhiều nhất"
            "|xem nhiều|xem nhiều nhất|tin xem nhiều|bình luận nhiều|tin nổi bật|nổi bật|tin mới nhất|tin mới"
            "|bài mới|bài mới nhất|bài viết mới|bài viết mới nhất|bài trước|bài sau|bài tiếp theo|bài viết trước"
            "|bài viết tiếp theo|được quan tâm|đừng bỏ lỡ|đề xuất|gợi ý cho bạn|dành cho bạn|tin cùng chủ đề"
            "|cùng chủ đề|xem tất cả|xem toàn bộ"
        ),
        Furniture.COMMENTS: (
            "bình luận|ý kiến|ý kiến bạn đọc|viết bình luận|gửi bình luận|thêm bình luận|để lại bình luận"
            "|bình luận của bạn|gửi ý kiến|ý kiến của bạn|xem bình luận|xem thêm bình luận|xem tất cả bình luận"
            "|tất cả bình luận|xem thêm ý kiến|chưa có bình luận|chưa có bình luận nào|trả lời|hủy trả lời"
            "|để lại một bình luận|báo vi phạm|báo cáo vi phạm|tham gia thảo luận|thảo luận"
        ),
        Furniture.TICKER: (
            "tin nóng|tin nhanh|tin mới cập nhật|mới nhất|mới cập nhật|trực tiếp|tin trong ngày|tin chính|tiêu điểm"
            "|thời sự"
        ),
        Furniture.NEWSLETTER: (
            "bản tin|đăng ký nhận tin|đăng ký nhận bản tin|nhận tin|nhận bản tin|email của bạn|địa chỉ email"
            "|nhập email|nhập email của bạn"
        ),
        Furniture.ADVERTISEMENT: (
            "quảng cáo|liên hệ quảng cáo|rao vặt|thông tin doanh nghiệp|bài viết được tài trợ|nội dung tài trợ"
            "|được tài trợ|tài trợ"
        ),
        Furniture.NAVIGATION: (
            "trang chủ|trang nhất|tìm kiếm|liên hệ|liên hệ tòa soạn|giới thiệu|về chúng tôi|tòa soạn"
            "|điều khoản sử dụng|điều khoản|chính sách bảo mật|chính sách riêng tư|trợ giúp|hỗ trợ|sơ đồ trang"
            "|sơ đồ website|lưu trữ|tin tức|trong nước|thế giới|quốc tế|việt nam|hà nội|chính trị|xã hội|kinh tế"
            "|kinh doanh|pháp luật|giáo dục|khoa học|công nghệ|số hóa|sức khỏe|y tế|đời sống|văn hóa|giải trí"
            "|thể thao|bóng đá|du lịch|xe|ô tô xe máy|nhà đất|bất động sản|tâm sự|góc nhìn|quan điểm|bạn đọc"
            "|môi trường|nhịp sống|thời tiết|ảnh|hình ảnh|thư viện ảnh|chuyên mục|danh mục|thẻ|chủ đề|từ khóa"
            "|về đầu trang|lên đầu trang|trở lại đầu trang|chuyển đến nội dung|bỏ qua nội dung|tiếp theo|tiếp|trước"
            "|sau|quay lại|tất cả|podcast|tuyển dụng|đường dây nóng|địa phương"
        ),
        Furniture.INTERFACE: (
            "đăng nhập|đăng xuất|đăng ký|tạo tài khoản|tài khoản|mật khẩu|quên mật khẩu|đóng|mở|hiển thị thêm"
            "|tải thêm|đang tải|vui lòng đợi|gửi|hủy|có|không|phóng to|xem ảnh lớn|phát|xem video|nghe|tên|họ tên"
            "|bắt buộc|trang web|trở lại|thu gọn"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "đăng ký gói|đăng ký mua",
        Furniture.SHARE: (
            "theo dõi chúng tôi|theo dõi báo|chia sẻ lên|mời bạn đọc theo dõi|mời độc giả theo dõi|theo dõi trên"
        ),
        Furniture.RELATED: (
            "xem thêm:|đọc thêm:|>> xem thêm|>> đọc thêm|>>> xem|>>> đọc|tin liên quan|bài liên quan|mời xem thêm"
            "|mời quý độc giả|mời bạn đọc xem|xem video:|mời xem video|có thể bạn quan tâm"
        ),
        Furniture.COMMENTS: (
            "để bình luận|đăng nhập để|vui lòng đăng nhập|bạn cần đăng nhập|email của bạn sẽ không"
            "|hãy là người đầu tiên|vui lòng nhập tiếng việt|bạn đọc gửi|mọi ý kiến"
        ),
        Furniture.NEWSLETTER: "đăng ký nhận|đăng ký để nhận|nhận tin tức",
        Furniture.PAYWALL: "nội dung dành riêng|bài viết dành cho|đăng nhập để đọc tiếp|để đọc tiếp",
        Furniture.CREDIT: "ảnh:|nguồn ảnh|ảnh minh họa|hình minh họa|(ảnh|nguồn:|ảnh tư liệu|hình:",
        Furniture.NAVIGATION: "từ khóa:|thẻ:|chủ đề:|chuyên mục:|danh mục:",
        Furniture.COPYRIGHT: "giấy phép số|tổng biên tập|cơ quan chủ quản|bản quyền thuộc|® ghi rõ|ghi rõ nguồn",
    },
    counted="bình luận|lượt xem|phản hồi|lượt thích|ý kiến",
    picture="ảnh|nguồn ảnh|ảnh minh họa|hình|hình ảnh",
    holds={
        Furniture.COOKIES: "sử dụng cookie|dùng cookie để",
        Furniture.COPYRIGHT: "giữ bản quyền|bảo lưu mọi quyền|phát hành lại thông tin|khi chưa được sự đồng ý",
        Furniture.LEGAL: "chính sách bảo mật|điều khoản sử dụng|bộ thông tin và truyền thông",
    },
    date_words=(
        "thứ hai ba tư năm sáu bảy chủ nhật ngày tháng lúc giờ phút giây trước hôm nay qua cập đăng xuất bản sáng"
        " chiều gmt am pm cn t"
    ),
    dated="cập nhật|đăng lúc|ngày đăng|cập nhật lúc|xuất bản|đăng ngày|lần cuối cập nhật|ngày",
    by="theo:|tác giả:|phóng viên:|bài viết:|thực hiện:|biên tập:|bài và ảnh:|bài, ảnh:",
)
