/** Made by scripts/everyday.mjs. */
export default `ban_đầu bí_mật bước_đầu bảo_mật bắt_đầu bề_mặt bỏng_ngô chia_tay chân_chính chân_dung chân_không
chân_lý chân_thành chân_thật chân_trời chân_tình con_đường cân_bằng cân_nhắc cân_đối có_mặt
cô_độc cơ_bản cơ_chế cơ_cấu cơ_cực cơ_duyên cơ_giới cơ_hội cơ_khí cơ_may cơ_năng cơ_quan cơ_số
cơ_sở cơ_thể cơ_địa cơ_động cẩm_nang cẩn_thận cổ_chân cổ_phiếu cổ_phần cổ_tay cổ_truyền cổ_tích
cổ_tử cổ_vũ cổ_xưa cổ_điển cổ_đông da_trời dũng_khí dẫn_đầu dọc_đường gan_bàn gan_dạ gặp_mặt
hai_mặt hi_sinh hàng_đầu hút_thuốc hạch_toán học_sinh hữu_cơ kháng_sinh khí_chất khí_cụ khí_hậu
khí_quyển khí_thải khí_tượng khí_đốt không_khí khốc_liệt khớp_với khởi_đầu kí_sinh lao_công
lao_tù lao_vào lao_xao lao_động len_lách liều_lĩnh liều_mạng liệt_kê liệt_sĩ luá_mạch luồn_lách
lên_đường lưng_chừng lưỡi_câu lưỡi_dao lần_đầu màu_mỡ mãnh_liệt mô_hình mô_phỏng mô_tơ mô_tả
môi_giới môi_trường mù_chữ mù_mịt mù_quáng mũi_khâu mũi_kim mũi_nhọn mũi_tiêm mũi_tên mạch_lạc
mạch_điện mật_khẩu mật_mã mật_mía mật_ong mật_thiết mật_độ mắt_cá mắt_lưới mắt_xích mặt_bằng
mặt_hàng mặt_khác mặt_nạ mặt_phẳng mặt_trăng mặt_trận mặt_trời mặt_đất mở_đầu ngoài_đường
nguy_cơ ngày_sinh nhiệt_huyết nhiệt_liệt nhà_lao não_nề nôn_nao nôn_nóng nước_sốt nền_móng
phát_sinh phân_biệt phân_bón phân_bố phân_chia phân_công phân_cấp phân_giai phân_giải phân_huỷ
phân_loại phân_nhóm phân_phối phân_số phân_tách phân_tán phân_tích phân_tử phân_vân phân_độ
quy_mô quyết_liệt quãng_đường ra_tay ruột_thịt răng_cưa sinh_hoạt sinh_học sinh_lý sinh_lực
sinh_nhật sinh_ra sinh_sống sinh_thiết sinh_thái sinh_tố sinh_viên sinh_vật sinh_động sương_mù
sốt_cà sốt_dẻo sốt_ruột sốt_sắng sổ_tay tai_biến tai_hoạ tai_hại tai_nạn tai_tiếng tai_ương
tay_lái tay_nghề tay_áo thay_mặt thiên_tai thiên_đường thuốc_lào thuốc_lá thuốc_nhuộm thuốc_nổ
thuốc_phiện thuốc_súng thuốc_trừ thuốc_tẩy thân_mật thận_trọng thời_cơ tiêm_nhiễm tiền_mặt
trên_đường trùng_khớp trăng_mật tâm_huyết u_buồn u_sầu u_ám vai_chính vai_diễn vai_trò vô_cơ
vũ_khí vắng_mặt về_mặt vệ_sinh xương_rồng y_sinh yến_mạch âm_u ăn_khớp đau_buồn đau_khổ đau_lòng
đi_đường đoạn_đường đơn_độc đường_băng đường_bộ đường_cong đường_dây đường_dục đường_hô
đường_hầm đường_kính đường_lây đường_lối đường_miệng đường_mòn đường_mật đường_niệu đường_phố
đường_ruột đường_sinh đường_sắt đường_thẳng đường_thở đường_tiêm đường_tiêu đường_tiết
đường_truyền đường_tình đường_tĩnh đường_uống đường_xá đường_đi đầu_bếp đầu_gối đầu_ngón đầu_năm
đầu_ra đầu_tháng đầu_tiên đầu_tuần đầu_tư đầu_vào đầu_đời đối_mặt đồ_cổ độc_giả độc_lập
độc_quyền độc_thân độc_đáo động_cơ đứng_đầu ảo_não`;
